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
        foreach (var (comment, target) in yaml.Comments()) Add(comment, target);
        var targets = new SuppressionTargets(outline).OfComments();
        for (var i = 0; i < targets.Length; i++) Add(Inside(text, outline.Comments[i]), targets[i]);
        foreach (var (comment, target) in DiagramTargets.Comments(outline)) Add(comment, target);
        return suppressions;

        void Add(Segment comment, TextSpan target)
        {
            if (SuppressionText.Read(comment, findings) is { } read) suppressions.Add(read with { Target = target });
        }
    }

    private static Segment Inside(string text, TextSpan comment)
    {
        var length = Math.Max(0, comment.Length - 4);
        var content = new Segment(text.Substring(Math.Min(text.Length, comment.Start + 4), length), comment.Start + 4);
        return content.Text.EndsWith("-->", StringComparison.Ordinal) ? content.Slice(0, length - 3).Trim() : content.Trim();
    }
}
