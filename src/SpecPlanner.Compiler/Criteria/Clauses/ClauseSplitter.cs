using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Cuts tokens into clauses at the joiners: <c>,</c> <c>;</c> <c>and</c>, the end of a sentence, and in an any-group <c>or</c>.</summary>
internal static class ClauseSplitter
{
    /// <summary>The clauses, in order; what holds only comments is none.</summary>
    /// <param name="tokens">The tokens of a field or list item, behind its group's head.</param>
    /// <param name="kind">The group they stand in.</param>
    /// <param name="field">The text the tokens come from.</param>
    public static List<Clause> Split(IReadOnlyList<ClauseToken> tokens, GroupKind kind, Segment field)
    {
        var clauses = new List<Clause>();
        var start = 0;
        for (var i = 0; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && !(IsJoiner(tokens[i], kind) && !ContinuesAt(tokens, i + 1))) continue;
            if (Make(tokens, start, i, field) is { } clause) clauses.Add(clause);
            start = i + 1;
        }

        return clauses;
    }

    /// <summary>Whether a token joins clauses.</summary>
    public static bool IsJoiner(ClauseToken token, GroupKind kind) =>
        token.Kind == ClauseTokenKind.Joiner || token.Is("and") || (kind == GroupKind.Any && token.Is("or"));

    // "returns 200, within 5s, 3 times": these never start a clause of their own.
    private static bool ContinuesAt(IReadOnlyList<ClauseToken> tokens, int next)
    {
        if (next < tokens.Count && tokens[next].Is("and")) next++;
        while (next < tokens.Count && tokens[next].Kind == ClauseTokenKind.Comment) next++;
        if (next >= tokens.Count) return false;
        var token = tokens[next];
        return token.Is("with") || token.Is("within") || token.Is("once") || token.Is("twice")
            || (next + 1 < tokens.Count && tokens[next + 1].Is("times"));
    }

    private static Clause? Make(IReadOnlyList<ClauseToken> tokens, int start, int end, Segment field)
    {
        var words = new List<ClauseToken>();
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind is not (ClauseTokenKind.Comment or ClauseTokenKind.Joiner)) words.Add(tokens[i]);
        }

        if (words.Count == 0) return null;
        var from = tokens[start].Span.Start;
        return new Clause(field.Slice(from - field.Start, tokens[end - 1].Span.End - from), words);
    }
}
