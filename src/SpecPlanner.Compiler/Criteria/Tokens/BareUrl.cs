namespace SpecPlanner.Compiler;

/// <summary>Finds addresses that stand in the text without backticks.</summary>
internal static class BareUrl
{
    /// <summary>Where the address that starts at a position ends; -1 when none starts there.</summary>
    public static int EndAt(string text, int start)
    {
        var scheme = SchemeAt(text, start);
        if (scheme == 0 || (start > 0 && char.IsLetterOrDigit(text[start - 1]))) return -1;

        var end = start + scheme;
        var parentheses = 0;
        for (; end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '`' or '“' or '”'); end++)
        {
            if (text[end] == '(') parentheses++;
            if (text[end] == ')' && --parentheses < 0) break;
        }

        while (end > start + scheme && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_') end--;
        return end > start + scheme ? end : -1;
    }

    /// <summary>Whether a text is an absolute <c>http</c> or <c>https</c> address as far as its beginning tells.</summary>
    public static bool Begins(string text) => SchemeAt(text, 0) > 0;

    private static int SchemeAt(string text, int start)
    {
        foreach (var scheme in (string[])["http://", "https://"])
        {
            if (start < text.Length && string.Compare(text, start, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0) return scheme.Length;
        }

        return 0;
    }
}
