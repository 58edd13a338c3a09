namespace SpecPlanner.Compiler;

/// <summary>Finds the comments of the front matter and the key each one stands before.</summary>
internal sealed class YamlTargets(string text, FrontMatterBlock frontMatter, LineMap lines)
{
    /// <summary>The comments: one that takes a line of its own with the entry of the next line, one at the end of a line with that line's.</summary>
    public IEnumerable<(Segment Comment, TextSpan Target)> Comments()
    {
        for (var line = frontMatter.Yaml.Start; line < frontMatter.Yaml.End;)
        {
            var end = SourceLines.EndOfLine(text, line);
            if (CommentIn(line, end) is { } start)
            {
                var comment = new Segment(text.Substring(start + 1, end - start - 1), start + 1).Trim();
                yield return (comment, SourceLines.IsBlank(text, line, start) ? Next(end) : Own(line, start));
            }

            line = SourceLines.NextLine(text, end);
        }
    }

    // A "#" is a comment at the start of a line and behind a blank, but not inside a value.
    private int? CommentIn(int line, int end)
    {
        for (var at = text.IndexOf('#', line, end - line); at >= 0; at = text.IndexOf('#', at + 1, end - at - 1))
        {
            if ((at == line || text[at - 1] is ' ' or '\t') && !IsInsideScalar(frontMatter.Root, at)) return at;
        }

        return null;
    }

    private TextSpan Own(int line, int comment) => NodeOn(frontMatter.Root, lines.LineOf(line)) ?? TextSpan.FromBounds(line, comment);

    private TextSpan Next(int endOfComment)
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
