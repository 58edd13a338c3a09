namespace SpecPlanner.Compiler;

/// <summary>Finds the ids that a sentence names, wherever they stand in it; used where the language says that they bind.</summary>
internal static class ProseReferences
{
    /// <summary>The ids and ranges, in order; words that only look like ids of others are left alone.</summary>
    public static IReadOnlyList<IdReference> In(Segment text, IdPrefixes prefixes)
    {
        var found = new List<IdReference>();
        for (var i = 0; i < text.Text.Length;)
        {
            if (text.Text[i] == '`')
            {
                var close = text.Text.IndexOf('`', i + 1);
                i = close < 0 ? text.Text.Length : close + 1;
                continue;
            }

            if (!IsWord(text.Text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Text.Length && IsWord(text.Text[i])) i++;
            var word = text.Slice(start, text.Text.Substring(start, i - start).TrimEnd('-', '–', '.').Length);
            if (prefixes.IsReference(word.Text)) found.Add(new IdReference(word.Text, word.Span));
        }

        return found;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '–' or '_' or '.';
}
