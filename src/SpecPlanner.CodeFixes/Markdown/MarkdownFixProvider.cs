using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SpecPlanner.Analyzers;

namespace SpecPlanner.CodeFixes;

/// <summary>The light bulb at a finding in Markdown.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkdownFixProvider), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".md"])]
[Shared]
public sealed class MarkdownFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => MarkdownFixes.Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => MarkdownFixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not { FilePath: { } path } document) return Task.CompletedTask;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in MarkdownFixes.Of(document.Project.AnalyzerOptions, path, diagnostic))
            {
                var key = new FixKey(fix.IsChoice ? fix.Title : null, path);
                context.RegisterCodeFix(CodeAction.Create(fix.Title, stop => ChangeAsync(document, fix, stop), key.ToString()), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> ChangeAsync(TextDocument document, MarkdownFix fix, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.Project.Solution.WithMarkdown(document.FilePath!, text.WithChanges(fix.Changes));
    }
}
