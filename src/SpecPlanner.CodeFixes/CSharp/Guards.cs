using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace SpecPlanner.CodeFixes;

/// <summary>The guards of a machine, as a type of the user's gives them.</summary>
internal static class Guards
{
    /// <summary>The invariants that a type promises to decide and does not, in the order of the specification.</summary>
    public static IReadOnlyList<IMethodSymbol> MissingIn(INamedTypeSymbol type) =>
    [
        .. type.AllInterfaces.Where(IsOfMachine).SelectMany(i => i.GetMembers()).OfType<IMethodSymbol>().Where(m => type.FindImplementationForInterfaceMember(m) is null),
    ];

    /// <summary>The document with a method for each invariant.</summary>
    public static async Task<Document> WriteAsync(Document document, TypeDeclarationSyntax type, IReadOnlyList<IMethodSymbol> invariants, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var generator = SyntaxGenerator.GetGenerator(document);
        var changed = invariants.Aggregate(type, (written, invariant) => written.WithMember(Method(generator, invariant, compilation!, type.SyntaxTree.NewLine())));
        return document.WithSyntaxRoot(root!.ReplaceNode(type, changed.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    // A generated machine has its guards beside the enumerations of its states and triggers.
    private static bool IsOfMachine(INamedTypeSymbol type) =>
        type is { Name: "IGuards", TypeKind: TypeKind.Interface, ContainingType: { } machine }
        && machine.GetTypeMembers("State").Any(t => t.TypeKind == TypeKind.Enum) && machine.GetTypeMembers("Trigger").Any(t => t.TypeKind == TypeKind.Enum);

    private static MethodDeclarationSyntax Method(SyntaxGenerator generator, IMethodSymbol invariant, Compilation compilation, string newLine)
    {
        var method = (MethodDeclarationSyntax)generator.MethodDeclaration(invariant.Name, returnType: generator.TypeExpression(SpecialType.System_Boolean), accessibility: Accessibility.Public);
        method = method.WithThrow(generator, compilation);
        return TextOf(invariant) is { } text ? method.WithLeadingTrivia(SyntaxFactory.ParseLeadingTrivia($"/// <summary>{text}</summary>{newLine}")) : method;
    }

    // What must hold, as it stands in the generated comment, markup included.
    private static string? TextOf(IMethodSymbol invariant)
    {
        if (invariant.GetDocumentationCommentXml() is not { Length: > 0 } xml) return null;
        try
        {
            return XElement.Parse(xml).Element("summary") is { } summary ? string.Concat(summary.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))).Trim() : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
