namespace SpecPlanner.Compiler;

/// <summary>Inserts and removes whole lines, in the line endings a document has.</summary>
internal static class LineEdits
{
    /// <summary>The line ending that a document uses first.</summary>
    public static string NewLineOf(string text)
    {
        var end = SourceLines.EndOfLine(text, 0);
        return end == text.Length ? "\n" : text.Substring(end, SourceLines.NextLine(text, end) - end);
    }

    /// <summary>A new line behind the one that a position stands in.</summary>
    public static TextEdit After(string text, int position, string line) =>
        new(new TextSpan(SourceLines.EndOfLine(text, position), 0), NewLineOf(text) + line);

    /// <summary>A new line before the one that starts at a position.</summary>
    public static TextEdit Before(string text, int lineStart, string line) => new(new TextSpan(lineStart, 0), line + NewLineOf(text));

    /// <summary>Takes away all lines that a span stands in.</summary>
    public static TextEdit Remove(string text, TextSpan span)
    {
        return new TextEdit(TextSpan.FromBounds(StartOfLine(text, span.Start), SourceLines.NextLine(text, SourceLines.EndOfLine(text, EndOfContent(text, span)))), "");
    }

    /// <summary>Where the last character of a span ends that is no white space.</summary>
    public static int EndOfContent(string text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    /// <summary>Where the line of a position starts; behind a byte order mark.</summary>
    public static int StartOfLine(string text, int position)
    {
        while (position > 0 && text[position - 1] is not ('\n' or '\r' or '\uFEFF')) position--;
        return position;
    }
}
