namespace SpecPlanner.Analyzers.Tests;

/// <summary>Breaks a text in small ways, the same way for the same seed.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Pieces =
    [
        "\n", "\r", "---\n", "```", "`", "**Persona**:", "**Action**:", "### Step 1: x {#id}", "## Rollback", "{{x}}", "{{", "}}", "\0", "\ufeff", "\ud83d", "😀",
        "- [ ] ", "1. ", "> ", "<!-- spec:disable SPEC3002 because x -->", "<!--", "\"", "'", "\\", "\u2028", "\t", "[[[[", ": ", "|", "99999999999999999999", "é",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The text with a few pieces put in, cut out, doubled or swapped.</summary>
    public string Of(string text)
    {
        for (var changes = _random.Next(1, 8); changes > 0; changes--) text = Once(text);
        return text;
    }

    /// <summary>The text with one small change.</summary>
    public string Once(string text)
    {
        var from = _random.Next(text.Length + 1);
        var length = _random.Next(Math.Min(60, text.Length - from) + 1);
        return _random.Next(4) switch
        {
            0 => text.Insert(from, Pieces[_random.Next(Pieces.Length)]),
            1 => text.Remove(from, length),
            2 => text.Insert(_random.Next(text.Length + 1), text.Substring(from, length)),
            _ => text.Remove(from, length).Insert(from, Pieces[_random.Next(Pieces.Length)]),
        };
    }
}
