namespace SpecPlanner.Compiler;

/// <summary>Walks over the lines of a text without copying them.</summary>
internal static class SourceLines
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>The position of the line's end: its CR or LF, or the end of the text.</summary>
    public static int EndOfLine(string text, int start)
    {
        var end = text.IndexOfAny(LineEnds, start);
        return end < 0 ? text.Length : end;
    }

    /// <summary>The start of the line behind the one that ends at a position.</summary>
    public static int NextLine(string text, int endOfLine)
    {
        if (endOfLine >= text.Length) return text.Length;
        return text[endOfLine] == '\r' && endOfLine + 1 < text.Length && text[endOfLine + 1] == '\n' ? endOfLine + 2 : endOfLine + 1;
    }

    /// <summary>Whether a stretch of text holds white space only.</summary>
    public static bool IsBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i])) return false;
        }

        return true;
    }

    /// <summary>The text with every line ending as LF, as models hold it.</summary>
    public static string Normalize(string text) =>
        text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n").Replace('\r', '\n');
}
