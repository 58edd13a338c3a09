using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace SpecPlanner.CodeFixes;

/// <summary>Pieces of C# that are put into types.</summary>
internal static class MemberSyntax
{
    /// <summary>The method with a body that says that it has to be written.</summary>
    public static MethodDeclarationSyntax WithThrow(this MethodDeclarationSyntax method, SyntaxGenerator generator, Compilation compilation)
    {
        var exception = generator.TypeExpression(compilation.GetTypeByMetadataName("System.NotImplementedException")!, addImport: true);
        var thrown = SyntaxFactory.ThrowExpression((ExpressionSyntax)generator.ObjectCreationExpression(exception));
        return method.WithBody(null).WithExpressionBody(SyntaxFactory.ArrowExpressionClause(thrown)).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.AddImportsAnnotation);
    }

    /// <summary>The type with a member more, at its end.</summary>
    public static TypeDeclarationSyntax WithMember(this TypeDeclarationSyntax type, MemberDeclarationSyntax member)
    {
        if (type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing)
        {
            type = type.WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.SemicolonToken.TrailingTrivia));
        }

        var blankLine = SyntaxFactory.EndOfLine(type.SyntaxTree.NewLine());
        return type.AddMembers(type.Members.Count == 0 ? member : member.WithLeadingTrivia(member.GetLeadingTrivia().Insert(0, blankLine)));
    }

    /// <summary>How a file ends its lines.</summary>
    public static string NewLine(this SyntaxTree file) => file.ToString().IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
}
