using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>Writes a specification's plan as a Markdown page.</summary>
internal static class PlanMarkdown
{
    /// <summary>The page.</summary>
    public static string Of(PlanView view)
    {
        var page = new StringBuilder();
        Line(page, $"# {MarkdownText.Of(view.Specification.Name)}: {MarkdownText.Of(view.VerdictWord)}", "");
        Line(page, $"Specification {MarkdownText.Code(view.Specification.Id)}, {MarkdownText.Code(view.Specification.Source)}, release {Number(view.Specification.Release)}.", "");
        Line(page, "## Coverage", "", "| gate | covered | needed | |", "|---|---|---|---|");
        foreach (var gate in view.Coverage.Gates)
            Line(page, FormattableString.Invariant($"| {gate.Key} | {gate.Covered} of {gate.Total} | {gate.Threshold} | {(gate.IsMet ? "met" : "**not met**")} |"));
        WriteTasks(page, view);
        WritePath(page, "Steel thread", view.Plan.SteelThread);
        WritePath(page, "Critical path", view.Plan.CriticalPath);
        if (!view.Coverage.Later.IsEmpty)
        {
            Line(page, "", "## Left for later releases", "");
            foreach (var release in view.Coverage.Later.GroupBy(i => i.Release).OrderBy(r => r.Key))
                Line(page, $"- release {Number(release.Key)}: {MarkdownText.Of(string.Join(", ", release.Select(i => i.Id)))}");
        }

        if (!view.Specification.OpenQuestions.IsEmpty)
        {
            Line(page, "", "## Open questions", "");
            foreach (var question in view.Specification.OpenQuestions) Line(page, "- " + MarkdownText.Of(question.Text));
        }

        if (view.Findings.Count > 0)
        {
            Line(page, "", "## Gaps and notes", "");
            foreach (var finding in view.Findings)
                Line(page, $"- {MarkdownText.Of($"{finding.File}({Number(finding.Start.Line)},{Number(finding.Start.Column)}): {FindingText.Word(finding.Finding.Rule.Severity)} {finding.Finding.Rule.Id}: {finding.Finding.Message}")}");
        }

        return page.ToString();
    }

    private static void WriteTasks(StringBuilder page, PlanView view)
    {
        if (view.Plan.Tasks.IsEmpty) return;
        foreach (var phase in view.Plan.Tasks.GroupBy(t => t.Phase).OrderBy(p => p.Key))
        {
            Line(page, "", $"## Phase {Number(phase.Key)}", "", "| task | title | estimate | after | covers |", "|---|---|---|---|---|");
            foreach (var task in phase)
            {
                var definition = view.Tasks[task.Id];
                Line(page, $"| {MarkdownText.Of(task.Id)} | {MarkdownText.Of(definition.Title)}{(task.IsSteelThread ? " (steel thread)" : "")} | {(task.IsEstimateAssumed ? "about " : "")}{PlanWords.Length(task.Estimate)} | {MarkdownText.Of(PlanWords.Ids(PlanView.WaitsFor(task)))} | {MarkdownText.Of(PlanWords.Ids(definition.Covers))} |");
            }
        }
    }

    private static void WritePath(StringBuilder page, string title, PlannedPath path)
    {
        if (!path.Tasks.IsEmpty) Line(page, "", $"**{title}** ({PlanWords.Length(path.Length)}): {MarkdownText.Of(string.Join(" → ", path.Tasks))}");
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Line(StringBuilder page, params string[] lines)
    {
        foreach (var line in lines) page.Append(line).Append('\n');
    }
}
