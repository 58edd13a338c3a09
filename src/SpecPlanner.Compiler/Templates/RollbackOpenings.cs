namespace SpecPlanner.Compiler;

/// <summary>A line, item or heading inside a rollback that says which failures the rest answers for.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Start">Where its line starts.</param>
/// <param name="ContentStart">Where what it opens starts.</param>
/// <param name="End">Where the item ends that it opens; <see langword="null"/> when it opens everything up to the next one.</param>
internal readonly record struct RollbackOpening(Segment Text, int Start, int ContentStart, int? End = null);

/// <summary>Finds the openings of a rollback section: <c>If any step 3+ fails:</c> and its like.</summary>
internal sealed class RollbackOpenings(Outline outline, int start, int end)
{
    private readonly Dictionary<int, ItemNode> _items = outline.Items
        .Where(i => i.Span.Start >= start && i.Span.Start < end).GroupBy(i => LineOf(outline.Text, i.Span.Start)).ToDictionary(g => g.Key, g => g.First());

    private readonly List<RollbackOpening> _openings = [];

    /// <summary>The openings in the section of a heading, in order.</summary>
    public static IReadOnlyList<RollbackOpening> Between(Outline outline, FieldRanges ranges, int section, int end)
    {
        var found = new RollbackOpenings(outline, outline.Headings[section].Span.End, end);
        return found.Find(ranges, section);
    }

    private List<RollbackOpening> Find(FieldRanges ranges, int section)
    {
        for (var i = section + 1; i < outline.Headings.Count && outline.Headings[i].Span.Start < end; i++)
            _openings.Add(new RollbackOpening(outline.Headings[i].Text, outline.Headings[i].Span.Start, outline.Headings[i].Span.End));
        foreach (var (mark, _) in ranges.Between(start, end))
        {
            if (RollbackWords.IsOpening(mark.Name)) _openings.Add(new RollbackOpening(mark.Name, mark.Start, mark.ValueStart));
        }

        AddLines();
        return _openings.GroupBy(o => o.Start).Select(g => g.First()).OrderBy(o => o.Start).ToList();
    }

    private void AddLines()
    {
        var code = 0;
        var isBehindBlank = true;
        for (var line = start; line < end;)
        {
            var endOfLine = Math.Min(end, SourceLines.EndOfLine(outline.Text, line));
            while (code < outline.Verbatim.Count && outline.Verbatim[code].End <= line) code++;
            var isCode = code < outline.Verbatim.Count && outline.Verbatim[code].Start <= line;
            if (!isCode) AddLine(line, endOfLine, isBehindBlank);
            isBehindBlank = SourceLines.IsBlank(outline.Text, line, endOfLine);
            line = SourceLines.NextLine(outline.Text, endOfLine);
        }
    }

    private void AddLine(int line, int endOfLine, bool isBehindBlank)
    {
        var item = _items.TryGetValue(line, out var found) ? found : null;
        var from = item?.Text.Start ?? line;
        if (from > endOfLine) return;
        var content = new Segment(outline.Text.Substring(from, endOfLine - from), from);
        if (item is null && content.Text.Length - content.Text.TrimStart(' ').Length > 3) return;
        if (RollbackWords.Read(content, item is not null, isBehindBlank) is not { } opening) return;
        _openings.Add(new RollbackOpening(opening.Text, line, opening.ContentStart, item?.Span.End));
    }

    private static int LineOf(string text, int position)
    {
        while (position > 0 && text[position - 1] is not ('\r' or '\n')) position--;
        return position;
    }
}
