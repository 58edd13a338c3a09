namespace SpecPlanner.Compiler;

/// <summary>Takes blanks from the ends of lines. Two or more before another line are a line break of Markdown, and stay.</summary>
internal static class TrailingBlanks
{
    /// <summary>The edits that take them away.</summary>
    public static IEnumerable<TextEdit> Edits(LayoutText text)
    {
        var keepsFrontMatter = text.Lines.Any(l => l.Place == LayoutPlace.FrontMatter && OpensBlock(l.Content));
        return text.Edits((line, i) => line.Place switch
        {
            LayoutPlace.Verbatim => line.Content,
            LayoutPlace.FrontMatter => keepsFrontMatter ? line.Content : line.Content.TrimEnd(' ', '\t'),
            _ when !text.HasPlan => line.Content,
            _ => IsHardBreak(text, i) ? line.Content.TrimEnd(' ', '\t') + "  " : line.Content.TrimEnd(' ', '\t'),
        });
    }

    private static bool IsHardBreak(LayoutText text, int i) =>
        text.Lines[i] is { IsBlank: false } line && line.Content.EndsWith("  ", StringComparison.Ordinal)
        && i + 1 < text.Lines.Count && !text.Lines[i + 1].IsBlank && !line.Content.TrimStart(' ').StartsWith("#", StringComparison.Ordinal);

    // A value of several lines, in which blanks count.
    private static bool OpensBlock(string line) =>
        line.Split('#')[0].TrimEnd(' ', '\t', '+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9') is var rest && (rest.EndsWith("|", StringComparison.Ordinal) || rest.EndsWith(">", StringComparison.Ordinal));
}
