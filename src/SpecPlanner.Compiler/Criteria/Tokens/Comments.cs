namespace SpecPlanner.Compiler;

/// <summary>Turns what stands between matching parentheses into one comment each.</summary>
internal static class Comments
{
    /// <summary>The tokens with every outermost pair of parentheses as one comment; a single parenthesis becomes a word.</summary>
    /// <param name="tokens">The tokens of a paragraph, with parentheses as comments of one character.</param>
    /// <param name="paragraph">The paragraph they come from.</param>
    public static IEnumerable<ClauseToken> Fold(List<ClauseToken> tokens, Segment paragraph)
    {
        var ends = Pairs(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != ClauseTokenKind.Comment)
            {
                yield return tokens[i];
            }
            else if (ends.TryGetValue(i, out var end))
            {
                var span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[end].Span.End);
                yield return new ClauseToken(ClauseTokenKind.Comment, span, paragraph.Slice(span.Start - paragraph.Start, span.Length));
                i = end;
            }
            else
            {
                yield return tokens[i] with { Kind = ClauseTokenKind.Word };
            }
        }
    }

    private static Dictionary<int, int> Pairs(List<ClauseToken> tokens)
    {
        var pairs = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != ClauseTokenKind.Comment) continue;
            if (tokens[i].Content.Text[0] == '(') open.Push(i);
            else if (open.Count > 0) pairs[open.Pop()] = i;
        }

        return pairs;
    }
}
