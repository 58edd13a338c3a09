namespace SpecPlanner.Compiler;

/// <summary>One blank line around headings, and never two together.</summary>
internal static class BlankLines
{
    /// <summary>The edits that even them.</summary>
    public static IEnumerable<TextEdit> Edits(LayoutText text)
    {
        if (!text.HasPlan) yield break;
        var headings = new HashSet<int>(text.Outline.Headings.Select(h => h.Span.Start));
        for (var i = 1; i < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            if (line is { Place: LayoutPlace.Body, IsBlank: true } && IsBlank(text, i - 1)) yield return new TextEdit(new TextSpan(line.Start, line.Text.Length), "");
            else if (!line.IsBlank && !IsBlank(text, i - 1) && (BeginsSection(text, i, headings) || IsHeading(text.Lines[i - 1], headings))) yield return new TextEdit(new TextSpan(line.Start, 0), text.NewLine);
        }
    }

    // Comments that stand directly before a heading belong to it; a blank line in one is part of it.
    private static bool BeginsSection(LayoutText text, int i, HashSet<int> headings)
    {
        if (i > 0 && IsComment(text, i - 1)) return false;
        while (i < text.Lines.Count && IsComment(text, i)) i++;
        return i < text.Lines.Count && IsHeading(text.Lines[i], headings);
    }

    private static bool IsComment(LayoutText text, int i) =>
        text.Lines[i] is { Place: LayoutPlace.Verbatim } line && text.Outline.Comments.Any(c => c.Start <= line.Start && c.End >= line.Start + line.Content.TrimEnd().Length);

    private static bool IsBlank(LayoutText text, int i) => text.Lines[i] is { Place: LayoutPlace.Body, IsBlank: true };

    // Underlined headings are left as they are.
    private static bool IsHeading(LayoutLine line, HashSet<int> headings) =>
        line.Place == LayoutPlace.Body && line.Content.TrimStart(' ').StartsWith("#", StringComparison.Ordinal)
        && headings.Contains(line.Start + line.Content.Length - line.Content.TrimStart(' ').Length);
}
