namespace SpecPlanner.Compiler;

/// <summary>Words that stand one behind the other; one that ends in <c>*</c> is the beginning of a word.</summary>
internal sealed class Phrase(string text)
{
    private readonly string[] _words = text.ToLowerInvariant().Split([' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As it is written in the list.</summary>
    public string Text => text;

    /// <summary>How many words.</summary>
    public int Count => _words.Length;

    /// <summary>The first word, by which phrases are found; with its <c>*</c>.</summary>
    public string First => _words[0];

    /// <summary>Whether it stands at a position of a sentence.</summary>
    public bool StandsAt(IReadOnlyList<ProseWord> words, int at)
    {
        if (at + _words.Length > words.Count) return false;
        for (var i = 0; i < _words.Length; i++)
        {
            if (!Fits(_words[i], words[at + i].Lower)) return false;
        }

        return true;
    }

    /// <summary>Where it first stands in a sentence, from its first word to its last.</summary>
    public TextSpan? In(IReadOnlyList<ProseWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (StandsAt(words, i)) return SpanAt(words, i);
        }

        return null;
    }

    /// <summary>The span from the first to the last of its words.</summary>
    public TextSpan SpanAt(IReadOnlyList<ProseWord> words, int at) => TextSpan.FromBounds(words[at].Span.Start, words[at + Count - 1].Span.End);

    private static bool Fits(string pattern, string word) => pattern[pattern.Length - 1] == '*'
        ? word.StartsWith(pattern.Substring(0, pattern.Length - 1), StringComparison.Ordinal)
        : string.Equals(word, pattern, StringComparison.Ordinal);
}
