namespace SpecPlanner.Compiler;

/// <summary>Phrases with what each means to a rule; looked up by their first word, the longest first.</summary>
internal sealed class PhraseList<T>
{
    private readonly Dictionary<string, List<(Phrase Phrase, T Value)>> _whole = new(StringComparer.Ordinal);
    private readonly List<(Phrase Phrase, T Value)> _beginnings = [];

    /// <summary>A list of phrases; several that mean the same are parted by <c>|</c>.</summary>
    public PhraseList(IEnumerable<(string Phrases, T Value)> entries)
    {
        foreach (var (phrases, value) in entries)
        {
            foreach (var text in phrases.Split('|'))
            {
                var phrase = new Phrase(text.Trim());
                if (phrase.First.EndsWith("*", StringComparison.Ordinal)) _beginnings.Add((phrase, value));
                else if (_whole.TryGetValue(phrase.First, out var known)) known.Add((phrase, value));
                else _whole[phrase.First] = [(phrase, value)];
            }
        }

        foreach (var key in _whole.Keys.ToList()) _whole[key] = [.. _whole[key].OrderByDescending(p => p.Phrase.Count)];
    }

    /// <summary>Every phrase in a sentence: at most one begins at a word, and none inside another.</summary>
    public IEnumerable<(TextSpan Span, int At, Phrase Phrase, T Value)> In(ProseSentence sentence) => In(sentence.Words);

    /// <summary>Every phrase among words.</summary>
    public IEnumerable<(TextSpan Span, int At, Phrase Phrase, T Value)> In(IReadOnlyList<ProseWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i) is not { } found) continue;
            yield return (found.Phrase.SpanAt(words, i), i, found.Phrase, found.Value);
            i += found.Phrase.Count - 1;
        }
    }

    /// <summary>Whether any phrase stands in a sentence.</summary>
    public bool IsIn(IReadOnlyList<ProseWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i) is not null) return true;
        }

        return false;
    }

    private (Phrase Phrase, T Value)? At(IReadOnlyList<ProseWord> words, int at)
    {
        if (_whole.TryGetValue(words[at].Lower, out var phrases))
        {
            foreach (var entry in phrases)
            {
                if (entry.Phrase.StandsAt(words, at)) return entry;
            }
        }

        foreach (var entry in _beginnings)
        {
            if (entry.Phrase.StandsAt(words, at)) return entry;
        }

        return null;
    }
}
