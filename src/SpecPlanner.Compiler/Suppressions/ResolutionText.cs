namespace SpecPlanner.Compiler;

/// <summary>Reads how a comment resolves: <c>spec:resolve SPEC7004, SPEC7007 mandatory (REQ-3) because …</c>.</summary>
internal static class ResolutionText
{
    /// <summary>What begins such a comment.</summary>
    public const string Keyword = "spec:resolve";

    /// <summary>How many of the words behind the keyword name rules: the kind begins at the first that is no id.</summary>
    public static int CountOfRules(IReadOnlyList<Segment> words)
    {
        var count = 0;
        while (count < words.Count && words[count].Text.Any(char.IsDigit) && char.IsLetter(words[count].Text[0])) count++;
        return count;
    }

    /// <summary>The kind and what it names; <see langword="null"/>, after a finding, when there is none that is known.</summary>
    /// <param name="comment">The whole comment.</param>
    /// <param name="words">The words between the rules and the reason.</param>
    /// <param name="findings">Where findings go.</param>
    public static Resolution? Read(Segment comment, IReadOnlyList<Segment> words, FindingBag findings)
    {
        if (words.Count == 0)
        {
            findings.Add(RuleTable.SuppressionInvalid, comment.Span, $"A resolution names its kind ({Kinds()}): {Keyword} SPECnnnn clarified because …");
            return null;
        }

        var length = words.Count > 1 && ResolutionWords.Kind(words[0].Text + " " + words[1].Text) is not null ? 2 : 1;
        var span = TextSpan.FromBounds(words[0].Start, words[length - 1].Span.End);
        var written = comment.Text.Substring(span.Start - comment.Start, span.Length);
        if (ResolutionWords.Kind(string.Join(" ", words.Take(length).Select(w => w.Text))) is not { } kind)
        {
            findings.Add(RuleTable.SuppressionInvalid, span, $"\"{written}\" is no kind of resolution: it is one of {Kinds()}.{Suggestion.For(written, ResolutionWords.All.Select(w => w.Word))}", NearestName.Fixes(written, ResolutionWords.All.Select(w => w.Word), span));
            return null;
        }

        return new Resolution(kind, span, words.Count > length ? Bare(words[length]) : null);
    }

    private static string Kinds() => string.Join(", ", ResolutionWords.All.Select(w => w.Word));

    private static Segment Bare(Segment word)
    {
        var start = 0;
        var end = word.Text.Length;
        while (start < end && word.Text[start] is '(') start++;
        while (end > start && word.Text[end - 1] is ')') end--;
        return word.Slice(start, end - start);
    }
}
