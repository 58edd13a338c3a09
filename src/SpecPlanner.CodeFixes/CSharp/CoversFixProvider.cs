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

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax id || id.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) continue;
            if (diagnostic.Id == Obsolete) Register("Take the attribute away", editor => editor.RemoveNode(attribute), Obsolete);
            else if (model?.GetConstantValue(id, context.CancellationToken).Value is string written) RegisterNearest(written, id, model.Compilation);

            void Register(string title, Action<DocumentEditor> edit, string key) =>
                context.RegisterCodeFix(CodeAction.Create(title, stop => ChangeAsync(context.Document, edit, stop), key), diagnostic);

            void RegisterNearest(string written, ExpressionSyntax place, Compilation compilation)
            {
                var known = SpecificationIds.In(compilation).GroupBy(i => i.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
                foreach (var near in MarkdownFixes.Nearest(written, known.Keys))
                    Register(known[near].Title, editor => editor.ReplaceNode(place, known[near].Expression(editor.Generator)), $"{Unknown} {near}");
            }
        }
    }

    private static async Task<Document> ChangeAsync(Document document, Action<DocumentEditor> edit, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        edit(editor);
        return editor.GetChangedDocument();
    }
}
