namespace SpecPlanner.Compiler;

/// <summary>The text ends with the end of its last line, and no blank line behind it.</summary>
internal static class FinalNewLine
{
    /// <summary>The edit that makes it so.</summary>
    public static IEnumerable<TextEdit> Edits(LayoutText text)
    {
        var last = text.Lines.Count - 1;
        while (last >= 0 && text.Lines[last] is { IsBlank: true, Place: not LayoutPlace.Verbatim }) last--;
        if (last < 0 || text.Lines[last].IsBlank) yield break;
        var end = text.Lines[last].Start + text.Lines[last].Content.Length;
        if (last < text.Lines.Count - 1 || text.Lines[last].Ending.Length == 0) yield return new TextEdit(TextSpan.FromBounds(end, text.Text.Length), text.NewLine);
    }
}
