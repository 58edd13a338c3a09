namespace SpecPlanner.Compiler;

/// <summary>Small readings of a field's text that several fields share.</summary>
internal static class FieldText
{
    /// <summary>A single word such as a persona's id: without backticks or quotes, a comment in parentheses, and a full stop.</summary>
    public static Segment Word(Segment text)
    {
        var word = text.Trim();
        var comment = word.Text.IndexOf(" (", StringComparison.Ordinal);
        if (comment > 0) word = word.Slice(0, comment).Trim();
        if (word.Text.EndsWith(".", StringComparison.Ordinal)) word = word.Slice(0, word.Text.Length - 1);
        return Unquoted(word);
    }

    /// <summary>The text without a pair of backticks or quotes around it.</summary>
    public static Segment Unquoted(Segment text)
    {
        var value = text.Text;
        return value.Length > 1 && value[0] == value[value.Length - 1] && (value[0] is '`' or '"' or '\'')
            ? text.Slice(1, value.Length - 2).Trim()
            : text;
    }

    /// <summary>The parts between separators that stand outside parentheses and backticks, trimmed; empty parts are left out.</summary>
    public static IReadOnlyList<Segment> Split(Segment text, params char[] separators)
    {
        var parts = new List<Segment>();
        var start = 0;
        var depth = 0;
        var isCode = false;
        for (var i = 0; i <= text.Text.Length; i++)
        {
            var isEnd = i == text.Text.Length;
            if (!isEnd)
            {
                var c = text.Text[i];
                if (c == '`') isCode = !isCode;
                if (isCode) continue;
                if (c == '(') depth++;
                if (c == ')') depth = Math.Max(0, depth - 1);
                if (depth > 0 || !separators.Contains(c)) continue;
            }

            var part = text.Slice(start, i - start).Trim();
            if (part.Text.Length > 0) parts.Add(part);
            start = i + 1;
        }

        return parts;
    }

    /// <summary>Whether a text starts with a word: the word itself, and no letter or digit behind it.</summary>
    public static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));

    /// <summary>The position behind the first of some words that the text starts with, or <see langword="null"/>.</summary>
    public static int? AfterWord(string text, params string[] words)
    {
        foreach (var word in words)
        {
            if (StartsWithWord(text, word)) return word.Length;
        }

        return null;
    }
}
