namespace SpecPlanner.Compiler;

/// <summary>Phrases that nobody can judge, each with what to write instead. A project can add its own.</summary>
internal sealed class VagueTerms
{
    private static readonly char[] Marks = ['*', '_', '!', '?', '.'];

    // The phrases by their first word, the longest first, so that "works correctly" is one finding and not two.
    private readonly Dictionary<string, List<(string[] Words, string Suggestion)>> _phrases = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a list of terms.</summary>
    /// <param name="terms">A phrase of one or more words, and the measurable form to suggest; the first entry for a phrase counts.</param>
    public VagueTerms(IEnumerable<(string Phrase, string Suggestion)> terms)
    {
        foreach (var (phrase, suggestion) in terms)
        {
            var words = phrase.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            if (!_phrases.TryGetValue(words[0], out var phrases)) _phrases[words[0]] = phrases = [];
            phrases.Add((words, suggestion));
        }

        foreach (var phrases in _phrases.Values.ToList())
        {
            var ordered = phrases.OrderByDescending(p => p.Words.Length).ToList();
            phrases.Clear();
            phrases.AddRange(ordered);
        }
    }

    /// <summary>The phrases of the language.</summary>
    public static VagueTerms Default { get; } = new(VagueTermList.Terms);

    /// <summary>Every vague phrase among the words of a clause; code spans and quotations do not count.</summary>
    public IEnumerable<(TextSpan Span, string Phrase, string Suggestion)> FindIn(IReadOnlyList<ClauseToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!_phrases.TryGetValue(WordOf(tokens[i]), out var phrases)) continue;
            foreach (var (words, suggestion) in phrases)
            {
                if (!StandsAt(tokens, i, words)) continue;
                var last = i + words.Length - 1;
                yield return (TextSpan.FromBounds(SpanOf(tokens[i]).Start, SpanOf(tokens[last]).End), string.Join(" ", words), suggestion);
                i = last;
                break;
            }
        }
    }

    private static bool StandsAt(IReadOnlyList<ClauseToken> tokens, int position, string[] words)
    {
        if (position + words.Length > tokens.Count) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!string.Equals(WordOf(tokens[position + i]), words[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private static string WordOf(ClauseToken token) => token.Kind == ClauseTokenKind.Word ? token.Content.Text.Trim(Marks) : "";

    // The word without its emphasis.
    private static TextSpan SpanOf(ClauseToken token)
    {
        var leading = token.Content.Text.Length - token.Content.Text.TrimStart(Marks).Length;
        return new TextSpan(token.Span.Start + leading, WordOf(token).Length);
    }
}
