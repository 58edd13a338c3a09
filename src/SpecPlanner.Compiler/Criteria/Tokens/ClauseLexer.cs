namespace SpecPlanner.Compiler;

/// <summary>Cuts the text of a criterion into tokens. Only code spans, quotation marks and parentheses hold others.</summary>
internal static class ClauseLexer
{
    /// <summary>The tokens of a text, in order; a blank line between two paragraphs is a joiner.</summary>
    public static List<ClauseToken> Read(Segment text)
    {
        var tokens = new List<ClauseToken>();
        foreach (var paragraph in Paragraphs(text))
        {
            if (tokens.Count > 0) tokens.Add(new ClauseToken(ClauseTokenKind.Joiner, new TextSpan(paragraph.Start, 0), new Segment("", paragraph.Start)));
            tokens.AddRange(Comments.Fold(new ParagraphLexer(paragraph).Read(), paragraph));
        }

        return tokens;
    }

    // A code span or a quotation never reaches over a blank line.
    private static IEnumerable<Segment> Paragraphs(Segment text)
    {
        var start = 0;
        var isBlankSoFar = false;
        for (var i = 0; i < text.Text.Length; i++)
        {
            var c = text.Text[i];
            if (c == '\r' && i + 1 < text.Text.Length && text.Text[i + 1] == '\n') continue;
            if (c is '\n' or '\r')
            {
                if (isBlankSoFar && i > start)
                {
                    yield return text.Slice(start, i - start);
                    start = i;
                }

                isBlankSoFar = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                isBlankSoFar = false;
            }
        }

        yield return text.Slice(start, text.Text.Length - start);
    }
}
