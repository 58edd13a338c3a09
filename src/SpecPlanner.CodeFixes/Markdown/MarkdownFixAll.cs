using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SpecPlanner.Analyzers;

namespace SpecPlanner.CodeFixes;

/// <summary>Mends everything of one rule in a document, a project or the solution, one after the other, as the command <c>fix</c> does.</summary>
internal sealed class MarkdownFixAll : FixAllProvider
{
    /// <summary>The only one.</summary>
    public static MarkdownFixAll Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult(
        FixKey.Parse(fixAllContext.CodeActionEquivalenceKey) is { } key
            ? CodeAction.Create(key.Title ?? "Mend all that has one way to be mended", stop => Task.FromResult(Mend(fixAllContext, key, stop)), fixAllContext.CodeActionEquivalenceKey)
            : null);

    private static Solution Mend(FixAllContext context, FixKey key, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        var path = context.Scope == FixAllScope.Document ? key.Path : null;
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.ProjectIds : [context.Project.Id];
        foreach (var project in projects)
        {
            foreach (var id in context.DiagnosticIds.OrderBy(i => i, StringComparer.Ordinal))
            {
                // Taken anew: a rule, or a project before, may have changed what this one reads.
                foreach (var changed in MarkdownFixes.MendAll(solution.GetProject(project)!.AnalyzerOptions, path, id, key.Title, cancellationToken))
                    solution = solution.WithMarkdown(changed.Key, changed.Value);
            }
        }

        return solution;
    }
}
