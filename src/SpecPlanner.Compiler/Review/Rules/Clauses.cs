namespace SpecPlanner.Compiler;

/// <summary>A part of a sentence that states one thing.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Words">Its words.</param>
/// <param name="Antecedent">Where it begins with a relative: the words named last before it.</param>
internal sealed record ProseClause(ProseSentence Sentence, IReadOnlyList<ProseWord> Words, IReadOnlyList<ProseWord> Antecedent)
{
    /// <summary>From its first to its last word.</summary>
    public TextSpan Span => TextSpan.FromBounds(Words[0].Span.Start, Words[Words.Count - 1].Span.End);
}

/// <summary>Cuts sentences where a comma, a semicolon, a dash or a joining word stands.</summary>
internal static class Clauses
{
    private static readonly char[] Cuts = [',', ';', ':', '(', ')', '—', '–'];

    /// <summary>The clauses of a sentence, in order.</summary>
    public static IReadOnlyList<ProseClause> Of(ProseSentence sentence, ReviewedSpecification spec)
    {
        var clauses = new List<ProseClause>();
        var words = new List<ProseWord>();
        IReadOnlyList<ProseWord> antecedent = [];
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i];
            var isRelative = spec.Words.Relatives.Contains(word.Lower) && !string.Equals(word.Lower, "that", StringComparison.Ordinal);
            if (words.Count > 0 && (isRelative || spec.Words.Joiners.Contains(word.Lower) && !string.Equals(word.Lower, "and", StringComparison.Ordinal) || IsCut(sentence, words[words.Count - 1], word)))
            {
                clauses.Add(new ProseClause(sentence, words, antecedent));
                antecedent = isRelative ? [.. spec.ContentOf(words).Reverse().Take(2).Reverse()] : [];
                words = [];
            }

            words.Add(word);
        }

        if (words.Count > 0) clauses.Add(new ProseClause(sentence, words, antecedent));
        return clauses;
    }

    private static bool IsCut(ProseSentence sentence, ProseWord before, ProseWord word)
    {
        var start = before.Span.End - sentence.Span.Start;
        return sentence.Masked.IndexOfAny(Cuts, start, word.Span.Start - sentence.Span.Start - start) >= 0;
    }
}
