using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A matrix as a Markdown page: what is promised, with tasks, tests and evidence, and what is missing.</summary>
internal static class TraceMarkdown
{
    /// <summary>The page.</summary>
    public static string Of(TraceReport report)
    {
        var matrix = report.Matrix;
        List<string> lines =
        [
            $"# {MarkdownText.Of(matrix.Name)}: coverage",
            "",
            $"* Specification: {MarkdownText.Code(matrix.Specification)} from {MarkdownText.Code(report.Source)}, release {matrix.Release}",
            .. report.Assemblies is { } assemblies ? (string[])[$"* Tests: {string.Join(", ", assemblies.Select(MarkdownText.Code))}"] : [],
            $"* {TraceText.Total(report)}",
            .. TraceText.Later(report).Select(l => "* " + l),
            .. Missing(report),
            .. Table(report, "Requirements", matrix.Requirements),
            .. Table(report, "Behaviours", matrix.Behaviors),
            .. Table(report, "Transitions", matrix.Transitions),
            .. report.Machines.Items.Count > 0 ? EvaluationMarkdown.Section(MachinesSection.Of(report.Machines)) : [],
            .. Tasks(report),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Missing(TraceReport report)
    {
        var shown = report.Shown.ToList();
        if (shown.Count == 0) yield break;
        yield return "";
        yield return "## Missing";
        yield return "";
        foreach (var finding in shown)
            yield return $"* {(finding.Line == 0 ? MarkdownText.Code(finding.File) : MarkdownText.Code($"{finding.File}({finding.Line},{finding.Column})"))} {finding.Rule.Id}: {MarkdownText.Of(finding.Message)}";
    }

    private static IEnumerable<string> Table(TraceReport report, string title, EquatableArray<TraceRow> all)
    {
        var rows = all.Where(r => !r.IsLater).ToList();
        if (rows.Count == 0) yield break;
        yield return "";
        yield return $"## {title}";
        yield return "";
        yield return report.Assemblies is null ? "| id | what | tasks |" : "| id | what | tasks | tests |";
        yield return report.Assemblies is null ? "|---|---|---|" : "|---|---|---|---|";
        foreach (var row in rows)
        {
            var tasks = row.Tasks.IsEmpty ? "**none**" : string.Join(", ", row.Tasks.Select(id => $"{MarkdownText.Of(id)} {(report.Tasks.TryGetValue(id, out var task) ? task.Word : "")}".TrimEnd()));
            var tests = row.Tests.IsEmpty ? "**none**" : string.Join("<br>", row.Tests.Select(t => MarkdownText.Of(t.Name)));
            yield return $"| {MarkdownText.Of(row.Id)} | {MarkdownText.Of(row.Text)} | {tasks} |{(report.Assemblies is null ? "" : $" {tests} |")}";
        }
    }

    private static IEnumerable<string> Tasks(TraceReport report)
    {
        var tasks = report.Tasks.Values.OrderBy(t => t.Definition.Id, StringComparer.Ordinal).ToList();
        if (tasks.Count == 0) yield break;
        yield return "";
        yield return "## Evidence";
        foreach (var task in tasks)
        {
            yield return "";
            yield return $"### {MarkdownText.Of(task.Definition.Id)} {MarkdownText.Of(task.Definition.Title)}: {task.Word}";
            yield return "";
            if (task.Recorded is not { } recorded)
            {
                yield return task.Definition.IsClaimedDone ? "The document marks it done; no run has proved it." : "No run has begun it.";
                continue;
            }

            yield return $"Run {MarkdownText.Code(recorded.Run.RunId)}{(task.Changes.Count == 0 ? "" : $"; changed since: {string.Join(", ", task.Changes.Select(Words.Of))}")}.";
            if (task.Evidence.Count > 0) yield return "";
            foreach (var evidence in task.Evidence)
                yield return $"* {(evidence.Result == CheckResult.Holds ? "ok" : evidence.Result == CheckResult.DoesNotHold ? "**FAIL**" : "?")} {MarkdownText.Of(evidence.Text)}{(evidence.Seen.Length == 0 ? "" : $": {MarkdownText.Of(evidence.Seen)}")}";
        }
    }
}
