using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The rollback of a run in the Markdown report: each item with what it ran and how it ended.</summary>
internal static class RollbackSectionText
{
    /// <summary>The lines; none when there was no rollback.</summary>
    public static IEnumerable<string> Of(RunHistory history)
    {
        if (history.State.Rollback is not { } rollback) yield break;
        yield return "";
        yield return "## Rollback";
        foreach (var section in rollback.Items.GroupBy(i => i.Section))
        {
            yield return "";
            yield return $"### {MarkdownText.Of(history.State.Plan.Rollbacks[section.Key].Text).TrimEnd(':')}";
            yield return "";
            foreach (var item in section)
            {
                foreach (var line in Lines(history, item)) yield return line;
            }
        }
    }

    private static IEnumerable<string> Lines(RunHistory history, RollbackItemState item)
    {
        var by = item.Result?.By is { } person ? $", by {MarkdownText.Of(person)}" : "";
        var why = item.Result is { Reason.Length: > 0 } result ? $": {MarkdownText.Of(result.Reason)}" : "";
        var took = item is { Started: { } start, Ended: { } end } ? $" ({EvidenceText.Seconds(end - start)})" : "";
        yield return $"* **{RollbackText.Standing(item.Phase).Word.ToLowerInvariant()}**, {MarkdownText.Of(item.Text)}{took}{by}{why}";
        foreach (var earlier in history.Rollback.Where(t => t.Section == item.Section && t.Item == item.Item).SkipLast(1))
            yield return $"  * begun {MarkdownReport.Time(earlier.Started)}, {(earlier.EndedAs == RollbackItemPhase.Waiting ? "needed a person" : "cut off")}";
        foreach (var command in item.Result?.Commands ?? [])
            yield return $"  * {MarkdownText.Code(TextWidth.CutMiddle(TextWidth.OneLine(command.Command), 300))}: {StepSection.Ending(command)}{Printed(command.Output)}{Printed(command.Errors)}";
    }

    private static string Printed(OutputEvidence output) =>
        output.Bytes == 0 ? "" : $" It printed {StepSection.Size(output)}: {MarkdownText.Code(TextWidth.CutMiddle(TextWidth.OneLine(output.Text), 300))}.";
}
