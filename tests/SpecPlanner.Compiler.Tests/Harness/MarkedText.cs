using System.Text;

namespace SpecPlanner.Compiler.Tests;

/// <summary>
/// Markdown with the findings that are expected written into it: <c>[|SPEC2001:amdin|]</c> is the text "amdin", and SPEC2001 is expected
/// there and nowhere else. Marks can stand in each other. A span that ends with its line takes <c>|]</c> on the next.
/// </summary>
internal sealed record MarkedText(string Text, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    public static MarkedText Parse(string markup)
    {
        var text = new StringBuilder();
        var expected = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < markup.Length;)
        {
            if (string.CompareOrdinal(markup, i, "[|SPEC", 0, 6) == 0)
            {
                open.Push((markup.Substring(i + 2, 8), text.Length));
                markup[i + 10].ShouldBe(':', "a mark is written [|SPECnnnn:text|]");
                i += 11;
            }
            else if (open.Count > 0 && string.CompareOrdinal(markup, i, "|]", 0, 2) == 0)
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(markup[i++]);
            }
        }

        open.ShouldBeEmpty("every [| has its |]");
        return new MarkedText(text.ToString(), expected);
    }
}
