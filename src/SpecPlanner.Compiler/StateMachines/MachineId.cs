namespace SpecPlanner.Compiler;

/// <summary>Tells the ids of machines, transitions and invariants from other words: <c>M1</c>, <c>TR2</c>, <c>I3</c>.</summary>
internal static class MachineId
{
    /// <summary>Whether a word is the prefix, then a digit, and letters, digits or dashes behind it.</summary>
    public static bool Is(string word, string prefix, bool ignoreCase = false)
    {
        if (!word.StartsWith(prefix, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) return false;
        var digit = prefix.Length;
        if (digit < word.Length && word[digit] is '-' or '_') digit++;
        if (digit >= word.Length || word[digit] is not (>= '0' and <= '9')) return false;
        for (var i = digit; i < word.Length; i++)
        {
            if (!char.IsLetterOrDigit(word[i]) && word[i] is not ('-' or '_')) return false;
        }

        return true;
    }

    /// <summary>The first word of a text: up to white space or one of the separators.</summary>
    public static Segment FirstWord(Segment text, params char[] separators)
    {
        var end = 0;
        while (end < text.Text.Length && !char.IsWhiteSpace(text.Text[end]) && Array.IndexOf(separators, text.Text[end]) < 0) end++;
        return text.Slice(0, end);
    }

    /// <summary>What stands behind an id, without the marks that set it off.</summary>
    public static Segment Behind(Segment text, int length)
    {
        var start = length;
        while (start < text.Text.Length && (char.IsWhiteSpace(text.Text[start]) || text.Text[start] is ':' or '.' or '-' or '–' or '—' or '*' or '_')) start++;
        return text.Slice(start, text.Text.Length - start);
    }
}
