namespace SpecPlanner.Compiler;

/// <summary>Finds where sentences end.</summary>
internal static class SentenceSplitter
{
    private static readonly string[] Abbreviations = ["e.g", "i.e", "etc", "approx", "vs", "cf", "no", "nr", "mr", "mrs", "dr", "fig", "ca", "incl", "max", "min", "resp", "sec", "ver"];

    /// <summary>The sentences of a masked piece of a document, without white space at their ends.</summary>
    public static List<ProseSentence> Split(string masked, int start)
    {
        var sentences = new List<ProseSentence>();
        var from = 0;
        for (var i = 0; i < masked.Length; i++)
        {
            if (masked[i] is not ('.' or '!' or '?')) continue;
            var end = i + 1;
            while (end < masked.Length && masked[end] is '.' or '!' or '?' or ')' or '*' or '_' or ']') end++;
            if (end < masked.Length && (!char.IsWhiteSpace(masked[end]) || !BeginsAnother(masked, end) || IsAbbreviation(masked, i, end))) continue;
            Add(from, end);
            from = end;
            i = end - 1;
        }

        Add(from, masked.Length);
        return sentences;

        void Add(int first, int last)
        {
            while (first < last && char.IsWhiteSpace(masked[first])) first++;
            while (last > first && char.IsWhiteSpace(masked[last - 1])) last--;
            if (first == last) return;
            var text = masked.Substring(first, last - first);
            sentences.Add(new ProseSentence(new TextSpan(start + first, last - first), WordReader.Read(text, start + first), text));
        }
    }

    private static bool BeginsAnother(string text, int position)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] is '*' or '_' or '(' or '[')) position++;
        return position == text.Length || !char.IsLower(text[position]);
    }

    // "e.g. Berlin" goes on; "and so on, etc. The next" does not.
    private static bool IsAbbreviation(string text, int point, int end)
    {
        if (text[point] != '.' || end != point + 1) return false;
        var start = point;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text.Substring(start, point - start).ToLowerInvariant();
        if (word == "etc") return false;
        return word.Length == 1 && char.IsUpper(text[start]) ? word != "i" : Abbreviations.Contains(word, StringComparer.Ordinal);
    }
}
