namespace SpecPlanner.Compiler;

/// <summary>Reads a heading's text and its explicit id out of the source.</summary>
internal static class HeadingText
{
    /// <summary>Reads the heading at a place.</summary>
    public static Heading Read(string text, TextSpan span, int level, bool isUnderlined)
    {
        var whole = new Segment(text.Substring(span.Start, span.Length), span.Start);
        var content = (isUnderlined ? WithoutUnderline(whole) : WithoutNumberSigns(whole)).Trim();
        var brace = content.Text.EndsWith("}", StringComparison.Ordinal) ? content.Text.LastIndexOf("{#", StringComparison.Ordinal) : -1;
        return new Heading
        {
            Level = level,
            Span = whole.Trim().Span,
            Text = brace < 0 ? content : content.Slice(0, brace).Trim(),
            Id = brace < 0 ? null : content.Slice(brace + 2, content.Text.Length - brace - 3),
        };
    }

    private static Segment WithoutUnderline(Segment heading)
    {
        var end = heading.Text.Length;
        while (end > 0 && heading.Text[end - 1] is not ('\r' or '\n')) end--;
        return heading.Slice(0, end);
    }

    private static Segment WithoutNumberSigns(Segment heading)
    {
        var start = 0;
        while (start < heading.Text.Length && heading.Text[start] is ' ') start++;
        while (start < heading.Text.Length && heading.Text[start] is '#') start++;
        var content = heading.Slice(start, heading.Text.Length - start).Trim();
        var end = content.Text.Length;
        while (end > 0 && content.Text[end - 1] is '#') end--;
        return end == 0 || char.IsWhiteSpace(content.Text[end - 1]) ? content.Slice(0, end) : content;
    }
}
