using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>Asks the compiler for the fixes of a project's documents.</summary>
internal static class FixWorks
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, FixableProject> Projects = new();

    public static ImmutableArray<string> Ids() => RuleTable.All.Where(r => r.Fix != RuleFix.None).Select(r => r.Id).ToImmutableArray();

    public static ImmutableArray<MarkdownFix> Of(AnalyzerOptions options, string path, Diagnostic diagnostic)
    {
        var project = Projects.GetValue(options, FixableProject.Of);
        if (project.PositionOf(path) is not { } position) return ImmutableArray<MarkdownFix>.Empty;
        return project.Bound.Documents[position].Findings
            .Where(f => f.Rule.Id == diagnostic.Id && FindingLocation.RoslynSpanOf(f.Span) == diagnostic.Location.SourceSpan && f.Message == diagnostic.GetMessage(CultureInfo.InvariantCulture))
            .Take(1)
            .SelectMany(f => project.Bound.FixesOf(position, f))
            .Select(f => new MarkdownFix(f.Title, f.IsChoice, Changes(f)))
            .ToImmutableArray();
    }

    public static (string Plan, string Step)? StepAt(AnalyzerOptions options, string path, int position)
    {
        var project = Projects.GetValue(options, FixableProject.Of);
        return project.PositionOf(path) is { } at && project.Bound.Documents[at].Document is { Model.Id: { } plan } document && document.StepAt(position) is { } step ? (plan, step) : null;
    }

    public static ImmutableArray<string> Nearest(string name, IEnumerable<string> known) => Suggestion.AllNearest(name, known).ToImmutableArray();

    public static ImmutableDictionary<string, SourceText> MendAll(AnalyzerOptions options, string? path, string id, string? title, CancellationToken cancellationToken)
    {
        var project = Projects.GetValue(options, FixableProject.Of);
        var run = FixRun.Over(project.Bound, i => project.MayChange(i) && (path is null || path == project.Files[i].Path), Select);
        var changed = ImmutableDictionary<string, SourceText>.Empty;
        for (var i = 0; i < project.Files.Length; i++)
        {
            var fixes = run.Applied.Where(a => a.Path == run.Documents[i].Path).ToList();
            if (fixes.Count == 0 || project.Files[i].GetText(cancellationToken) is not { } text) continue;
            changed = changed.SetItem(project.Files[i].Path, fixes.Aggregate(text, (before, applied) => before.WithChanges(Changes(applied.Fix))));
        }

        return changed;

        Fix? Select(ReportedFinding finding)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return finding.Rule.Id != id ? null : title is null ? finding.Fix : finding.Fixes.FirstOrDefault(f => f.Title == title);
        }
    }

    private static ImmutableArray<TextChange> Changes(Fix fix) => fix.Edits.Select(e => new TextChange(FindingLocation.RoslynSpanOf(e.Span), e.NewText)).ToImmutableArray();
}
