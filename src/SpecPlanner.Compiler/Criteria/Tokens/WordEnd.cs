namespace SpecPlanner.Compiler;

/// <summary>Where words end, and which points and colons belong to them.</summary>
internal static class WordEnd
{
    /// <summary>Where the word that starts at a position ends; always behind the position.</summary>
    public static int Of(string text, int start)
    {
        var end = start;
        if (ComparisonSign.TagEndAt(text, start) is var tag and > 0) return tag;
        do
        {
            end += text[end] == '\\' && end + 1 < text.Length && !char.IsWhiteSpace(text[end + 1]) ? 2 : 1;
        }
        while (end < text.Length && !EndsAt(text, end));

        return end;
    }

    /// <summary>Whether a point ends a sentence: nothing but closing marks stands between it and a blank.</summary>
    public static bool IsSentenceEnd(string text, int position)
    {
        if (position > 0 && text[position - 1] == '.') return false;
        var next = position + 1;
        return next >= text.Length || char.IsWhiteSpace(text[next]) || text[next] is ')' or '"' or '”' or '*' or '_';
    }

    /// <summary>Whether a colon stands behind what it names (and not inside a time or an address).</summary>
    public static bool IsColon(string text, int position)
    {
        var next = position + 1;
        return next >= text.Length || char.IsWhiteSpace(text[next]) || text[next] is '`' or '"' or '“' or '*' or '_';
    }

    private static bool EndsAt(string text, int position)
    {
        var c = text[position];
        return char.IsWhiteSpace(c) || c switch
        {
            '`' or ';' or '(' or ')' or '“' => true,
            ',' => !(IsDigitAt(text, position - 1) && IsDigitAt(text, position + 1)),
            '.' => IsSentenceEnd(text, position),
            ':' => IsColon(text, position),
            _ => ComparisonSign.EndAt(text, position) >= 0,
        };
    }

    private static bool IsDigitAt(string text, int position) => position >= 0 && position < text.Length && text[position] is >= '0' and <= '9';
}
