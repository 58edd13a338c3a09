namespace SpecPlanner.Compiler;

/// <summary>Finds the comments of Mermaid diagrams and what each one silences: the next line, with its inside when it opens a composite state.</summary>
internal static class DiagramTargets
{
    /// <summary>The comments of all diagrams, in order.</summary>
    public static IEnumerable<(Segment Comment, TextSpan Target)> Comments(Outline outline) =>
        from fence in outline.Fences
        where MachineReader.IsDiagram(fence)
        from comment in Comments([.. DiagramReader.Lines(fence.Content)], fence)
        select comment;

    private static IEnumerable<(Segment Comment, TextSpan Target)> Comments(List<Segment> lines, FencedBlock fence)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsComment(lines[i])) continue;
            var next = lines.FindIndex(i, line => !IsComment(line));
            yield return (lines[i].Slice(2, lines[i].Text.Length - 2).Trim(), next < 0 ? new TextSpan(fence.Content.Span.End, 0) : Target(lines, next));
        }
    }

    private static TextSpan Target(List<Segment> lines, int line)
    {
        var open = 0;
        for (var last = line; last < lines.Count; last++)
        {
            if (IsComment(lines[last])) continue;
            open += lines[last].Text.Count(c => c == '{') - lines[last].Text.Count(c => c == '}');
            if (open <= 0) return TextSpan.FromBounds(lines[line].Start, lines[last].Span.End);
        }

        return lines[line].Span;
    }

    private static bool IsComment(Segment line) => line.Text.StartsWith("%%", StringComparison.Ordinal);
}
