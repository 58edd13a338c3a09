using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SpecPlanner.Analyzers;

namespace SpecPlanner.CodeFixes;

/// <summary>Puts the generated constant in the place of an id that is not there, and takes away what covers a requirement that was given up.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CoversFixProvider))]
[Shared]
public sealed class CoversFixProvider : CodeFixProvider
{
    private const string Unknown = "SPEC6011";
    private const string Obsolete = "SPEC6006";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Unknown, Obsolete];

    // All of one rule: each with the nearest, and only where one is nearest.
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
    {
        var fixes = (await FixesAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false)).GroupBy(f => f.Diagnostic).Where(g => g.Count() == 1);
        return await ChangeAsync(document, fixes.Select(g => g.First().Edit), context.CancellationToken).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var (diagnostic, title, edit) in await FixesAsync(context.Document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false))
            context.RegisterCodeFix(CodeAction.Create(title, stop => ChangeAsync(context.Document, [edit], stop), diagnostic.Id), diagnostic);
    }

    private static async Task<IReadOnlyList<(Diagnostic Diagnostic, string Title, Action<DocumentEditor> Edit)>> FixesAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || root is null) return [];
        var known = new Lazy<ILookup<string, SpecificationId>>(() => SpecificationIds.In(model.Compilation).ToLookup(i => i.Value, StringComparer.Ordinal));
        return [.. diagnostics.SelectMany(d => Of(d).Select(f => (d, f.Title, f.Edit)))];

        IEnumerable<(string Title, Action<DocumentEditor> Edit)> Of(Diagnostic diagnostic)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax id || id.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) return [];
            if (diagnostic.Id == Obsolete) return [("Take the attribute away", editor => editor.RemoveNode(attribute))];
            if (model.GetConstantValue(id, cancellationToken).Value is not string written) return [];
            return MarkdownFixes.Nearest(written, known.Value.Select(k => k.Key)).Select(near => known.Value[near].First())
                .Select(near => (near.Title, (Action<DocumentEditor>)(editor => editor.ReplaceNode(id, near.Expression(editor.Generator)))));
        }
    }

    private static async Task<Document> ChangeAsync(Document document, IEnumerable<Action<DocumentEditor>> edits, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (var edit in edits) edit(editor);
        return editor.GetChangedDocument();
    }
}
