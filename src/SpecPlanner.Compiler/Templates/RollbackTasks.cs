using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Finds the steps whose failure an opening of a rollback answers for.</summary>
internal static class RollbackTasks
{
    // What may stand behind "step" without being the id of one.
    private static readonly string[] NoIds =
    [
        "fail", "fails", "failed", "failing", "failure", "failures", "has", "have", "is", "was", "were", "goes", "go", "that", "which", "in", "of", "to", "or", "and",
        "cannot", "can", "does", "did", "do", "breaks", "break", "ends", "times", "exits", "returns", "stops", "errors", "above", "below", "before", "after",
    ];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "last", "final", "next", "previous", "later", "earlier"];

    private static readonly Regex Name = new(
        @"(?<![\w-])(?:(?<before>[A-Za-z]+)\s+)?steps?(?:[ \t]+(?<name>`[^`]+`|""[^""]+""|[\p{L}_][\p{L}\p{N}_-]*))?(?![\w-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternLimit.Own);

    /// <summary>The positions, in ascending order; without a step it is any. A step that is not there is reported, never guessed.</summary>
    public static IReadOnlyList<int> Of(Segment opening, StepIndex index, FindingBag findings)
    {
        var found = new SortedSet<int>();
        var isNamed = false;
        foreach (var mention in StepMentions.In(opening))
        {
            isNamed = true;
            foreach (var position in mention.Resolve(index, findings)) found.Add(position);
        }

        foreach (Match match in Name.Matches(opening.Text))
        {
            var name = FieldText.Unquoted(opening.Slice(match.Groups["name"].Index, match.Groups["name"].Length));
            var before = match.Groups["before"];
            if (name.Text.Length > 0 && index.WithId(name.Text) is { } position)
            {
                isNamed = true;
                found.Add(position);
            }
            else if (name.Text.Length > 0 && !NoIds.Contains(name.Text, StringComparer.OrdinalIgnoreCase))
            {
                isNamed = true;
                findings.Add(RuleTable.UnknownReference, name.Span,
                    $"There is no step \"{name.Text}\". Name a step by number (\"step 2\") or by id, or write \"any step\".{Suggestion.For(name.Text, index.Ids)}",
                    NearestName.Fixes(name.Text, index.Ids, name.Span));
            }
            else if (Ordinals.Contains(before.Value, StringComparer.OrdinalIgnoreCase) && match.Value.TrimEnd().IndexOf("step", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                isNamed = true;
                findings.Add(RuleTable.UnknownReference, opening.Slice(before.Index, before.Length).Span,
                    $"Which step the {before.Value} one is changes when steps are added. Name it by number (\"step 2\") or by id.");
            }
        }

        return isNamed ? [.. found] : [.. Enumerable.Range(0, index.Steps.Count)];
    }
}
