using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>Steps that a text names by number: <c>step 3</c>, <c>steps 1-3, 5</c>, <c>step 3+</c>.</summary>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number; <see langword="null"/> for <c>3+</c>, which means every later one too.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct StepMention(int First, int? Last, TextSpan Span)
{
    /// <summary>The positions of the steps it means; those it names and that are not there are reported.</summary>
    public IEnumerable<int> Resolve(StepIndex index, FindingBag findings)
    {
        var found = new List<int>();
        index.Mentions.Add(this);
        if (Last < First)
        {
            findings.Add(RuleTable.UnknownReference, Span, $"The range {First}-{Last} runs backwards, so no step is in it. Write {Last}-{First}.", Fix.Of($"Write \"{Last}-{First}\"", Span, $"{Last}-{First}"));
            return found;
        }

        for (var position = 0; position < index.Steps.Count; position++)
        {
            var number = index.Steps[position].Number;
            if (number >= First && (Last is null || number <= Last)) found.Add(position);
        }

        if (Last is null) ReportNoneFrom(found, findings);
        else if (index.WithNumber(First) is null) Report(First, index, findings);
        else if (Last is { } last && last != First && index.WithNumber(last) is null) Report(last, index, findings);
        return found;
    }

    // "Step 3+" speaks of whatever comes from there on; with nothing there it is useless, but refers to nothing that is missing.
    private void ReportNoneFrom(List<int> found, FindingBag findings)
    {
        if (found.Count == 0) findings.Add(RuleTable.StepNumbers, Span, $"No step has the number {First} or a higher one, so this speaks of none.");
    }

    private void Report(int number, StepIndex index, FindingBag findings) =>
        findings.Add(RuleTable.UnknownReference, Span, index.Steps.Count == 0
            ? $"There is no step {number}."
            : $"There is no step {number}; the steps are {string.Join(", ", index.Steps.Select(s => s.Number).Distinct().Take(20))}.");
}

/// <summary>Finds the step numbers in prose.</summary>
internal static class StepMentions
{
    /// <summary>Every number or range behind the word <c>step</c> or <c>steps</c>, in order.</summary>
    public static IReadOnlyList<StepMention> In(Segment prose)
    {
        var mentions = new List<StepMention>();
        var text = prose.Text;
        for (var at = text.IndexOf("step", StringComparison.OrdinalIgnoreCase); at >= 0; at = Next(text, at))
        {
            if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '_')) continue;
            var position = at + 4;
            if (position < text.Length && text[position] is 's' or 'S') position++;
            ReadNumbers(prose, position, mentions);
        }

        return mentions;
    }

    /// <summary>Reads one number, range or open range at a position; <see langword="null"/> when there is none.</summary>
    public static StepMention? ReadRange(Segment text, ref int position)
    {
        var start = position;
        if (ReadNumber(text.Text, ref position) is not { } first) return null;

        var end = position;
        int? last = first;
        var after = SkipSpaces(text.Text, position);
        if (position < text.Text.Length && text.Text[position] == '+')
        {
            last = null;
            end = position + 1;
        }
        else if (Skip(text.Text, after, "or later", "and later", "or higher", "onwards", "onward") is { } open)
        {
            last = null;
            end = open;
        }
        else if (Skip(text.Text, after, "-", "–", "—", "..", "to ", "through ") is { } dash)
        {
            var second = SkipSpaces(text.Text, dash);
            if (ReadNumber(text.Text, ref second) is { } upper)
            {
                last = upper;
                end = second;
            }
        }

        position = end;
        return new StepMention(first, last, new TextSpan(text.Start + start, end - start));
    }

    private static void ReadNumbers(Segment prose, int position, List<StepMention> mentions)
    {
        var text = prose.Text;
        position = SkipSpaces(text, position);
        while (ReadRange(prose, ref position) is { } mention)
        {
            mentions.Add(mention);
            var next = SkipSpaces(text, position);
            if (Skip(text, next, ",", "and ", "or ", "&") is not { } separator) return;
            position = SkipSpaces(text, separator);
            if (Skip(text, position, "and ", "or ") is { } word) position = SkipSpaces(text, word);
        }
    }

    private static int Next(string text, int at) => at + 4 >= text.Length ? -1 : text.IndexOf("step", at + 4, StringComparison.OrdinalIgnoreCase);

    private static int? ReadNumber(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9') position++;
        var isWord = position < text.Length && (char.IsLetter(text[position]) || text[position] == '_');
        return !isWord && position - start is > 0 and < 7
            ? int.Parse(text.Substring(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }

    private static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }

    private static int? Skip(string text, int position, params string[] words)
    {
        foreach (var word in words)
        {
            if (string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0) return position + word.Length;
        }

        return null;
    }
}
