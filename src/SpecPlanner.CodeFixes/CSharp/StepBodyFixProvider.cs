using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SpecPlanner.CodeFixes;

/// <summary>Writes the body that a step of a <c>code</c> persona lacks: where its class is written already, else in a file of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StepBodyFixProvider))]
[Shared]
public sealed class StepBodyFixProvider : CodeFixProvider
{
    private const string MissingImplementation = "CS8795";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [MissingImplementation];

    // Each body is written by hand, and one file too many at once helps nobody.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || root is null) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model.GetDeclaredSymbol(root.FindNode(diagnostic.Location.SourceSpan), context.CancellationToken) is not IMethodSymbol method || !StepBody.IsOfStep(method)) continue;
            var action = CodeAction.Create(StepBody.Title(method), stop => StepBody.WriteAsync(context.Document.Project, method, stop), nameof(StepBodyFixProvider));
            context.RegisterCodeFix(action, diagnostic);
        }
    }
}
