namespace SpecPlanner.Compiler;

/// <summary>Reads the comments that silence findings, in the body, in its diagrams and in the front matter.</summary>
internal static class SuppressionReader
{
    /// <summary>The suppressions that have an effect; the others are reported.</summary>
    public static IReadOnlyList<Suppression> Read(string text, FrontMatterBlock frontMatter, Outline outline, LineMap lines, FindingBag findings)
    {
        if (!SuppressionText.MayStandIn(text)) return [];

        var suppressions = new List<Suppression>();
        var yaml = new YamlTargets(text, frontMatter, lines);
        foreach (var (comment, target) in yaml.Comments()) Add(comment, target, Whole(text, comment, "#"));
        var targets = new SuppressionTargets(outline).OfComments();
        for (var i = 0; i < targets.Length; i++) Add(Inside(text, outline.Comments[i]), targets[i], outline.Comments[i]);
        foreach (var (comment, target) in DiagramTargets.Comments(outline)) Add(comment, target, Whole(text, comment, "%%"));
        return suppressions;

        void Add(Segment comment, TextSpan target, TextSpan whole)
        {
            if (SuppressionText.Read(text, comment, whole, findings) is { } read) suppressions.Add(read with { Target = target });
        }
    }

    // From its mark to the end of what it says.
    private static TextSpan Whole(string text, Segment comment, string mark) =>
        TextSpan.FromBounds(Math.Max(0, text.LastIndexOf(mark, comment.Start, StringComparison.Ordinal)), comment.Span.End);

    private static Segment Inside(string text, TextSpan comment)
    {
        var length = Math.Max(0, comment.Length - 4);
        var content = new Segment(text.Substring(Math.Min(text.Length, comment.Start + 4), length), comment.Start + 4);
        return content.Text.EndsWith("-->", StringComparison.Ordinal) ? content.Slice(0, length - 3).Trim() : content.Trim();
    }
}
