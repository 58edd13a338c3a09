namespace SpecPlanner.Compiler;

/// <summary>A line or heading inside a rollback that says which failures the rest answers for.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Start">Where its line starts.</param>
/// <param name="ContentStart">Where what it opens starts.</param>
internal readonly record struct RollbackOpening(Segment Text, int Start, int ContentStart);

/// <summary>Finds the openings of a rollback section: <c>If any step 3+ fails:</c> and its like.</summary>
internal static class RollbackOpenings
{
    private static readonly string[] Words = ["if", "when", "in case", "on failure", "for", "after"];

    /// <summary>The openings in the section of a heading, in order.</summary>
    public static IReadOnlyList<RollbackOpening> Between(Outline outline, FieldRanges ranges, int section, int end)
    {
        var openings = new List<RollbackOpening>();
        for (var i = section + 1; i < outline.Headings.Count && outline.Headings[i].Span.Start < end; i++)
            openings.Add(new RollbackOpening(outline.Headings[i].Text, outline.Headings[i].Span.Start, outline.Headings[i].Span.End));
        var start = outline.Headings[section].Span.End;

        foreach (var (mark, _) in ranges.Between(start, end)) openings.Add(new RollbackOpening(mark.Name, mark.Start, mark.ValueStart));
        AddLines(outline, start, end, openings);
        return openings.OrderBy(o => o.Start).ToList();
    }

    /// <summary>The positions of the steps that an opening answers for; without a number it is any step.</summary>
    public static IReadOnlyList<int> TasksOf(Segment opening, StepIndex index, FindingBag findings)
    {
        var mentions = StepMentions.In(opening);
        if (mentions.Count > 0) return mentions.SelectMany(m => m.Resolve(index, findings)).Distinct().OrderBy(p => p).ToList();
        if (NamedStep(opening) is not { } name || index.WithId(name.Text) is not { } position) return [.. Enumerable.Range(0, index.Steps.Count)];
        return [position];
    }

    private static void AddLines(Outline outline, int start, int end, List<RollbackOpening> openings)
    {
        var code = 0;
        for (var line = start; line < end;)
        {
            var endOfLine = Math.Min(end, SourceLines.EndOfLine(outline.Text, line));
            while (code < outline.Verbatim.Count && outline.Verbatim[code].End <= line) code++;
            var isCode = code < outline.Verbatim.Count && outline.Verbatim[code].Start <= line;
            if (!isCode)
            {
                var text = new Segment(outline.Text.Substring(line, endOfLine - line), line);
                if (IsOpening(text)) openings.Add(new RollbackOpening(text.Trim(), line, endOfLine));
            }

            line = SourceLines.NextLine(outline.Text, endOfLine);
        }
    }

    private static bool IsOpening(Segment line)
    {
        var text = line.Text.TrimEnd();
        if (!text.EndsWith(":", StringComparison.Ordinal)) return false;
        var trimmed = text.TrimStart(' ');
        return text.Length - trimmed.Length <= 3 && FieldText.AfterWord(trimmed, Words) is not null;
    }

    // "If step back-up fails:" names a step by its id.
    private static Segment? NamedStep(Segment opening)
    {
        var at = opening.Text.IndexOf("step ", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = opening.Slice(at + 5, opening.Text.Length - at - 5).Trim();
        var end = 0;
        while (end < rest.Text.Length && (char.IsLetterOrDigit(rest.Text[end]) || rest.Text[end] is '-' or '_' or '`')) end++;
        return FieldText.Unquoted(rest.Slice(0, end));
    }
}
