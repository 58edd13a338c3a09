using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

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
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await Guards.WriteAsync(document, await Guards.OfAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var guards in await Guards.OfAsync(context.Document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false))
            context.RegisterCodeFix(CodeAction.Create(guards.Title, stop => Guards.WriteAsync(context.Document, [guards], stop), nameof(GuardsFixProvider)), context.Diagnostics);
    }
}
