namespace SpecPlanner.Compiler.Tests;

/// <summary>A document with what the review found in it.</summary>
internal sealed record ReviewedText(string Text, IReadOnlyList<Weakness> Weaknesses, IReadOnlyList<Finding> Findings)
{
    /// <summary>Reviews a document, with front matter or without.</summary>
    public static ReviewedText Of(string text)
    {
        var lines = new LineMap(text);
        var findings = new FindingBag(text.Length);
        var hasHeader = text.TrimStart('\uFEFF').StartsWith("---", StringComparison.Ordinal);
        var frontMatter = hasHeader ? FrontMatterBlock.Read(text, findings) : new FrontMatterBlock();
        var language = frontMatter.Root is { } root ? new HeaderReader(root, findings).Scalar("language") : null;
        if (OutlineReader.Read(text, frontMatter.BodyStart, lines, findings) is not { } outline) return new ReviewedText(text, [], findings.Findings);
        return new ReviewedText(text, ProseReview.Review(outline, language, findings), findings.Findings);
    }

    /// <summary>Reviews marked Markdown and compares the findings of the prose, all of them, with the marks.</summary>
    public static ReviewedText Expect(string markup)
    {
        var marked = MarkedText.Parse(markup);
        var review = Of(marked.Text);
        var actual = review.Findings.Where(f => f.Rule.Category == "Prose").Select(f => Show(marked.Text, f.Rule.Id, f.Span)).OrderBy(l => l, StringComparer.Ordinal);
        var expected = marked.Expected.Select(e => Show(marked.Text, e.Id, e.Span)).OrderBy(l => l, StringComparer.Ordinal);
        string.Join("\n", actual).ShouldBe(string.Join("\n", expected), string.Join("\n", review.Findings.Select(f => $"{f.Rule.Id} {f.Message}")));
        return review;
    }

    /// <summary>What stands at a place.</summary>
    public string At(TextSpan span) => Text.Substring(span.Start, span.Length);

    private static string Show(string text, string id, TextSpan span)
    {
        var at = new LineMap(text).PositionOf(span.Start);
        return $"{id} ({at.Line},{at.Column}) \"{text.Substring(span.Start, span.Length)}\"";
    }
}
