using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace SpecPlanner.CodeFixes;

/// <summary>At the head of a test: says which requirement, behaviour or transition it shows.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(CoversRefactoring))]
[Shared]
public sealed class CoversRefactoring : CodeRefactoringProvider
{
    // So many stand at the top; the others are one step away.
    private const int MostAtOnce = 3;

    private static readonly string[] TestAttributes = ["FactAttribute", "TheoryAttribute", "TestAttribute", "TestCaseAttribute", "TestMethodAttribute"];

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || context.Span.Start > method.ParameterList.Span.End) return;
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(method, context.CancellationToken) is not IMethodSymbol test || !test.GetAttributes().Any(IsTest)) return;
        if (model.Compilation.GetTypeByMetadataName("SpecPlanner.CoversAttribute") is not { } covers) return;

        var covered = test.GetAttributes().Concat(test.ContainingType.GetAttributes())
            .Where(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, covers) && a.ConstructorArguments.Length == 1).Select(a => a.ConstructorArguments[0].Value as string).ToList();
        var ids = SpecificationIds.In(model.Compilation).Where(id => !covered.Contains(id.Value)).OrderByDescending(id => id.Likeness(test)).ToList();
        var actions = ids.Select(id => CodeAction.Create(id.Title, stop => CoverAsync(context.Document, method, covers, id, stop), $"{nameof(CoversRefactoring)} {id.Value}")).ToList();
        foreach (var likely in actions.Take(MostAtOnce)) context.RegisterRefactoring(likely);
        if (actions.Count > MostAtOnce) context.RegisterRefactoring(CodeAction.Create("Cover …", [.. actions.Skip(MostAtOnce)], isInlinable: false));
    }

    private static bool IsTest(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (Array.IndexOf(TestAttributes, type.Name) >= 0) return true;
        }

        return false;
    }

    private static async Task<Document> CoverAsync(Document document, MethodDeclarationSyntax method, INamedTypeSymbol covers, SpecificationId id, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var generator = editor.Generator;
        var argument = generator.AttributeArgument(id.Expression(generator));
        editor.AddAttribute(method, generator.Attribute(generator.TypeExpression(covers, addImport: true), [argument]).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation));
        return editor.GetChangedDocument();
    }
}
