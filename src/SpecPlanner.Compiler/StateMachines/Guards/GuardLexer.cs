namespace SpecPlanner.Compiler;

/// <summary>Cuts a guard into words and signs, each with its place.</summary>
internal static class GuardLexer
{
    /// <summary>The tokens, in order; a sign is one character, <c>&amp;&amp;</c> and <c>||</c> are two.</summary>
    public static IReadOnlyList<Segment> Tokens(Segment guard)
    {
        var tokens = new List<Segment>();
        for (var i = 0; i < guard.Text.Length;)
        {
            if (char.IsWhiteSpace(guard.Text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < guard.Text.Length && IsWord(guard.Text[i])) i++;
            if (i == start) i += IsDouble(guard.Text, i) ? 2 : 1;
            tokens.Add(guard.Slice(start, i - start));
        }

        return tokens;
    }

    /// <summary>Whether a token is a word.</summary>
    public static bool IsWord(Segment token) => IsWord(token.Text[0]);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';

    private static bool IsDouble(string text, int at) => at + 1 < text.Length && text[at] is '&' or '|' && text[at + 1] == text[at];
}
