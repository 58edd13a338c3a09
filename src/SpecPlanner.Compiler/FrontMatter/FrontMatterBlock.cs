namespace SpecPlanner.Compiler;

/// <summary>The front matter of a document, and where the body starts.</summary>
internal sealed record FrontMatterBlock
{
    /// <summary>What it holds; <see langword="null"/> when it is missing or cannot be read.</summary>
    public YamlMapping? Root { get; init; }

    /// <summary>The YAML between the lines of dashes.</summary>
    public TextSpan Yaml { get; init; }

    /// <summary>The line that opens it; where what is missing is reported.</summary>
    public TextSpan Opening { get; init; }

    /// <summary>Where the body starts.</summary>
    public int BodyStart { get; init; }

    /// <summary>Finds and reads the front matter at the very start of a document.</summary>
    public static FrontMatterBlock Read(string text, FindingBag findings)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var first = SkipBlankLines(text, start);
        if (!IsFence(text, first, allowDots: false))
        {
            findings.Add(RuleTable.FrontMatterMissing, new TextSpan(start, SourceLines.EndOfLine(text, start) - start),
                "The document has no front matter. It starts with a line \"---\", then \"key: value\" lines such as \"id: …\", then a line \"---\".");
            return new FrontMatterBlock { BodyStart = start };
        }

        var opening = new TextSpan(first, SourceLines.EndOfLine(text, first) - first);
        if (first > start)
        {
            findings.Add(RuleTable.FrontMatterMissing, opening,
                "There is a blank line before the front matter, which disables it for other readers of Markdown. Delete everything before \"---\".");
        }

        var yamlStart = SourceLines.NextLine(text, opening.End);
        for (var line = yamlStart; line < text.Length;)
        {
            var end = SourceLines.EndOfLine(text, line);
            var next = SourceLines.NextLine(text, end);
            if (IsFence(text, line, allowDots: true))
            {
                var yaml = TextSpan.FromBounds(yamlStart, line);
                return new FrontMatterBlock { Yaml = yaml, Opening = opening, BodyStart = next, Root = YamlReader.Read(text, yaml, findings) };
            }

            line = next;
        }

        findings.Add(RuleTable.FrontMatterMissing, opening, "The front matter is not closed. End it with a line \"---\".");
        return new FrontMatterBlock { BodyStart = text.Length };
    }

    private static int SkipBlankLines(string text, int start)
    {
        var line = start;
        while (line < text.Length)
        {
            var end = SourceLines.EndOfLine(text, line);
            if (!SourceLines.IsBlank(text, line, end)) break;
            line = SourceLines.NextLine(text, end);
        }

        return line;
    }

    private static bool IsFence(string text, int line, bool allowDots)
    {
        var end = SourceLines.EndOfLine(text, line);
        while (end > line && text[end - 1] is ' ' or '\t') end--;
        return end - line == 3
            && (string.CompareOrdinal(text, line, "---", 0, 3) == 0 || (allowDots && string.CompareOrdinal(text, line, "...", 0, 3) == 0));
    }
}
