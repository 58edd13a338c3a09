using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SpecPlanner.CodeFixes;

/// <summary>Writes a method for each invariant that the guards of a machine lack, with what must hold above it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardsFixProvider))]
[Shared]
public sealed class GuardsFixProvider : CodeFixProvider
{
    private const string MemberNotImplemented = "CS0535";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [MemberNotImplemented];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || root is null) return;
        var offered = new HashSet<TypeDeclarationSyntax>();
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || !offered.Add(type)) continue;
            if (model.GetDeclaredSymbol(type, context.CancellationToken) is not INamedTypeSymbol symbol || Guards.MissingIn(symbol) is not { Count: > 0 } missing) continue;
            var title = missing.Count == 1 ? $"Write the guard {missing[0].Name}" : $"Write the guards {string.Join(", ", missing.Select(m => m.Name))}";
            context.RegisterCodeFix(CodeAction.Create(title, stop => Guards.WriteAsync(context.Document, type, missing, stop), nameof(GuardsFixProvider)), diagnostic);
        }
    }
}
