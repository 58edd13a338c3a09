using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads the questions that are still open; a ticked one is answered.</summary>
internal static class OpenQuestionReader
{
    private static readonly string[] Marks = ["(blocking)", "**blocking**:", "**blocking:**", "**blocking**", "blocking:"];

    /// <summary>The open questions, each with its place; those that block are reported.</summary>
    public static IEnumerable<(OpenQuestion Question, TextSpan Span)> Read(IReadOnlyList<FieldItem> items, FindingBag findings)
    {
        foreach (var item in items)
        {
            if (item.Checked == true || item.Text.Text.Length == 0) continue;
            var blocks = Marks.Any(m => item.Text.Text.StartsWith(m, StringComparison.OrdinalIgnoreCase)) || item.Text.Text.TrimEnd('.').EndsWith("(blocking)", StringComparison.OrdinalIgnoreCase);
            if (blocks)
            {
                findings.Add(RuleTable.BlockingQuestion, item.Text.Span,
                    "This question blocks the plan. Answer it: write the decision into the specification and tick the question or delete it, or take \"blocking\" away.");
            }

            yield return (new OpenQuestion(SourceLines.Normalize(item.Text.Text), blocks), item.Text.Span);
        }
    }
}
