using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>Numbers the steps in order, and lets whoever names one by its number go on naming the same one.</summary>
internal static class NumberingFix
{
    /// <summary>The fix; <see langword="null"/> where a number also is an id, or a number is named that no step has.</summary>
    /// <remarks>A choice where prose speaks of a number that changes, or somebody names a number that two steps have.</remarks>
    public static Fix? Of(StepIndex index, Outline outline)
    {
        var steps = index.Steps;
        var first = steps.All(s => s.NumberSpan is not null) && steps[0].Number == 0 ? 0 : 1;
        if (steps.Any(IsNamedByNumber)) return null;

        var edits = new Dictionary<TextSpan, string>();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].NumberSpan is { } span && steps[i].Number != i + first) edits[span] = Text(i + first);
        }

        foreach (var mention in index.Mentions)
        {
            if (index.WithNumber(mention.First) is not { } from || index.WithNumber(mention.Last ?? mention.First) is not { } to) return null;
            Rename(outline.Text, mention, from + first, to + first, edits);
        }

        var fix = Fix.Of("Number the steps in order", edits.Select(e => new TextEdit(e.Key, e.Value)));
        return IsSpokenOf(index, outline, first) || index.Mentions.Any(m => IsRepeated(m, steps)) ? fix.AsChoice() : fix;
    }

    // The first number of a mention, and the last one of a range.
    private static void Rename(string text, StepMention mention, int from, int to, Dictionary<TextSpan, string> edits)
    {
        var (start, end) = (mention.Span.Start, mention.Span.End);
        if (from != mention.First) edits[Digits(text, start, forward: true)] = Text(from);
        if (mention.Last is { } last && last != mention.First && to != last) edits[Digits(text, end, forward: false)] = Text(to);
    }

    private static TextSpan Digits(string text, int position, bool forward)
    {
        var (start, end) = (position, position);
        if (forward) while (end < text.Length && text[end] is >= '0' and <= '9') end++;
        else while (start > 0 && text[start - 1] is >= '0' and <= '9') start--;
        return TextSpan.FromBounds(start, end);
    }

    // "Step 3" without a title has the id "step-3".
    private static bool IsNamedByNumber(StepHead step) =>
        step.NumberSpan is { } number && (step.Title.Span.Contains(number.Start) || step.Id == "step-" + Text(step.Number));

    private static bool IsRepeated(StepMention mention, IReadOnlyList<StepHead> steps) =>
        steps.Count(s => s.Number == mention.First) > 1 || steps.Count(s => s.Number == mention.Last) > 1;

    private static bool IsSpokenOf(StepIndex index, Outline outline, int first)
    {
        var known = new HashSet<int>(index.Mentions.Select(m => m.Span.Start).Concat(index.Steps.Select(s => s.NumberSpan?.Start ?? -1)));
        return StepMentions.In(new Segment(outline.Text.Substring(outline.BodyStart), outline.BodyStart))
            .Any(m => !known.Contains(m.Span.Start) && (Changes(m.First) || Changes(m.Last ?? m.First)));

        bool Changes(int number) => index.WithNumber(number) is { } position && position + first != number;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
