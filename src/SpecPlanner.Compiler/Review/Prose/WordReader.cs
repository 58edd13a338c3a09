namespace SpecPlanner.Compiler;

/// <summary>Reads words: letters, digits, and the hyphens, apostrophes and points inside them.</summary>
internal static class WordReader
{
    /// <summary>The words of a masked piece of a document.</summary>
    public static List<ProseWord> Read(string masked, int start)
    {
        var words = new List<ProseWord>();
        for (var i = 0; i < masked.Length;)
        {
            if (!char.IsLetterOrDigit(masked[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < masked.Length && (char.IsLetterOrDigit(masked[end]) || IsInside(masked, end))) end++;
            if (end < masked.Length && masked[end] == '%') end++;
            var text = masked.Substring(i, end - i);
            var lower = text.ToLowerInvariant().Replace('’', '\'');
            words.Add(new ProseWord(text, lower, Stem.Of(lower), new TextSpan(start + i, text.Length)));
            i = end;
        }

        return words;
    }

    private static bool IsInside(string text, int at)
    {
        if (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])) return false;
        return text[at] is '-' or '\'' or '’' or '_' || (text[at] is '.' or ',' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
    }
}
