namespace SpecPlanner.Compiler;

/// <summary>Finds the HTML comments of a body: on lines of their own, or behind text on one line.</summary>
internal static class CommentScanner
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    /// <summary>The comments that stand in no code, in order.</summary>
    public static IReadOnlyList<TextSpan> Find(string text, int start, IReadOnlyList<TextSpan> verbatim)
    {
        List<TextSpan>? found = null;
        var code = 0;
        var position = text.IndexOf(Opening, start, StringComparison.Ordinal);
        while (position >= 0)
        {
            while (code < verbatim.Count && verbatim[code].End <= position) code++;
            if (code < verbatim.Count && verbatim[code].Start <= position) position = verbatim[code].End;
            else
            {
                var end = EndOf(text, position);
                if (end >= 0) (found ??= []).Add(TextSpan.FromBounds(position, end));
                position = end >= 0 ? end : position + Opening.Length;
            }

            position = position >= text.Length ? -1 : text.IndexOf(Opening, position, StringComparison.Ordinal);
        }

        return found ?? (IReadOnlyList<TextSpan>)[];
    }

    // The end of a comment, or -1 when it is only text. One that starts its line and is never closed hides the rest of the
    // document; one behind text must be closed in the same paragraph. Every reader of Markdown does so.
    private static int EndOf(string text, int start)
    {
        var closing = text.IndexOf(Closing, start + 2, StringComparison.Ordinal);
        var line = start;
        while (line > 0 && text[line - 1] is not ('\r' or '\n')) line--;
        if (SourceLines.IsBlank(text, line, start)) return closing < 0 ? text.Length : closing + Closing.Length;
        return closing < 0 || IsInCodeSpan(text, start) || HasBlankLine(text, start, closing) ? -1 : closing + Closing.Length;
    }

    private static bool HasBlankLine(string text, int start, int end)
    {
        for (var line = SourceLines.NextLine(text, SourceLines.EndOfLine(text, start)); line < end;)
        {
            var endOfLine = SourceLines.EndOfLine(text, line);
            if (SourceLines.IsBlank(text, line, endOfLine)) return true;
            line = SourceLines.NextLine(text, endOfLine);
        }

        return false;
    }

    // An odd number of backticks before it on the line means that a code span is open.
    private static bool IsInCodeSpan(string text, int position)
    {
        var ticks = 0;
        for (var i = position - 1; i >= 0 && text[i] is not ('\r' or '\n'); i--)
        {
            if (text[i] == '`') ticks++;
        }

        return ticks % 2 == 1;
    }
}
