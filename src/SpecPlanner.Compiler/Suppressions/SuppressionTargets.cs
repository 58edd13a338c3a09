namespace SpecPlanner.Compiler;

/// <summary>Finds what a comment in the body silences: the next field, list item, table row, or heading with its section.</summary>
internal sealed class SuppressionTargets(Outline outline)
{
    private readonly FieldRanges _ranges = new(outline);

    /// <summary>The target of each comment. Comments with nothing between them share one, which is looked for once.</summary>
    public TextSpan[] OfComments()
    {
        var targets = new TextSpan[outline.Comments.Count];
        for (var i = targets.Length - 1; i >= 0; i--)
        {
            var end = outline.Comments[i].End;
            var leadsToNext = i + 1 < targets.Length && SourceLines.IsBlank(outline.Text, end, outline.Comments[i + 1].Start);
            targets[i] = leadsToNext ? targets[i + 1] : After(end);
        }

        return targets;
    }

    // Empty at the end of the document.
    private TextSpan After(int position)
    {
        var text = outline.Text;
        var start = position;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        if (start == text.Length) return new TextSpan(start, 0);

        var line = start;
        while (line > 0 && text[line - 1] is not ('\r' or '\n')) line--;
        for (var i = 0; i < outline.Headings.Count; i++)
        {
            if (outline.Headings[i].Span.Start >= line && outline.Headings[i].Span.Start <= start) return TextSpan.FromBounds(line, outline.EndOfSection(i));
        }

        foreach (var field in outline.Fields)
        {
            if (field.Start == line) return TextSpan.FromBounds(line, _ranges.NextStop(field.ValueStart, text.Length));
        }

        if (ItemAt(outline.Items, start) is { } item) return item;
        if (text[start] != '|') return Paragraph(line);
        // Above a table stands what is meant for all of it; a comment between two rows would end it.
        return TextSpan.FromBounds(start, TableReader.StartsAt(text, line, SourceLines.EndOfLine(text, start)) ? TableReader.EndOf(text, line) : SourceLines.EndOfLine(text, start));
    }

    private static TextSpan? ItemAt(IReadOnlyList<ItemNode> items, int start)
    {
        foreach (var item in items)
        {
            if (item.Span.Start == start) return item.Span;
            if (item.Span.Start < start && start < item.Span.End && ItemAt(item.Items, start) is { } nested) return nested;
        }

        return null;
    }

    private TextSpan Paragraph(int start)
    {
        var stop = _ranges.NextStop(start, outline.Text.Length);
        var end = start;
        while (end < stop)
        {
            var endOfLine = SourceLines.EndOfLine(outline.Text, end);
            if (SourceLines.IsBlank(outline.Text, end, endOfLine)) break;
            end = SourceLines.NextLine(outline.Text, endOfLine);
        }

        return TextSpan.FromBounds(start, Math.Min(end, stop));
    }
}
