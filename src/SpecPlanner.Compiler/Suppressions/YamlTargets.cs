namespace SpecPlanner.Compiler;

/// <summary>Finds the comments of the front matter and the key each one stands before.</summary>
internal sealed class YamlTargets(string text, FrontMatterBlock frontMatter, LineMap lines)
{
    /// <summary>The comments that take a line of their own, with the entry of the next line.</summary>
    public IEnumerable<(Segment Comment, TextSpan Target)> Comments()
    {
        for (var line = frontMatter.Yaml.Start; line < frontMatter.Yaml.End;)
        {
            var end = SourceLines.EndOfLine(text, line);
            var start = line;
            while (start < end && text[start] is ' ' or '\t') start++;
            if (start < end && text[start] == '#' && !IsInsideScalar(frontMatter.Root, start))
                yield return (new Segment(text.Substring(start + 1, end - start - 1), start + 1).Trim(), Target(end));
            line = SourceLines.NextLine(text, end);
        }
    }

    private TextSpan Target(int endOfComment)
    {
        for (var line = SourceLines.NextLine(text, endOfComment); line < frontMatter.Yaml.End;)
        {
            var end = SourceLines.EndOfLine(text, line);
            var content = text.Substring(line, end - line).Trim();
            if (content.Length > 0 && content[0] != '#') return NodeOn(frontMatter.Root, lines.LineOf(line)) ?? TextSpan.FromBounds(line, end);
            line = SourceLines.NextLine(text, end);
        }

        return new TextSpan(frontMatter.Yaml.End, 0);
    }

    private TextSpan? NodeOn(YamlNode? node, int line)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (lines.LineOf(entry.Key.Span.Start) == line) return entry.Span;
                    if (NodeOn(entry.Value, line) is { } inside) return inside;
                }

                return null;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (lines.LineOf(item.Span.Start) == line) return item.Span;
                    if (NodeOn(item, line) is { } inside) return inside;
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsInsideScalar(YamlNode? node, int position) => node switch
    {
        YamlScalar scalar => scalar.Span.Contains(position),
        YamlSequence sequence => sequence.Items.Any(i => IsInsideScalar(i, position)),
        YamlMapping mapping => mapping.Entries.Any(e => IsInsideScalar(e.Value, position)),
        _ => false,
    };
}
