using System.Globalization;
using System.Text;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>A review as a Markdown page, to be put into a ticket or a pull request.</summary>
internal static class ReviewMarkdown
{
    /// <summary>The page.</summary>
    public static string Of(SpecificationReview review)
    {
        var page = new StringBuilder();
        var source = review.Document.Document.Source.Path;
        page.Append("# Review of ").Append(MarkdownText.Code(source)).Append("\n\n").Append(MarkdownText.Of(ReviewText.Summary(review))).Append('\n');
        var open = review.Open.ToList();
        if (open.Count > 0)
        {
            page.Append("\n## Open\n\n");
            foreach (var weakness in open) Append(page, review, weakness.Weakness);
        }

        if (open.Count < review.Weaknesses.Count) AppendResolved(page, review);
        if (review.Checklist.Count > 0) AppendChecklist(page, review);
        return page.ToString();
    }

    private static void Append(StringBuilder page, SpecificationReview review, Weakness weakness) => page
        .Append("- [ ] **").Append(weakness.Id).Append("** (").Append(ReviewText.WeightOf(weakness)).Append(", line ").Append(Line(review, weakness.Span)).Append(") ")
        .Append(MarkdownText.Of(weakness.Problem)).Append(" *").Append(MarkdownText.Of(weakness.Question)).Append("*\n");

    private static void AppendResolved(StringBuilder page, SpecificationReview review)
    {
        page.Append("\n## Resolved\n\n");
        foreach (var closed in review.Weaknesses.Where(w => !w.IsOpen))
        {
            page.Append("- **").Append(closed.Weakness.Id).Append("** (line ").Append(Line(review, closed.Weakness.Span)).Append(") ").Append(closed.Resolution?.Word() ?? "silenced")
                .Append(": because ").Append(MarkdownText.Of(closed.Reason!)).Append('\n');
        }
    }

    private static void AppendChecklist(StringBuilder page, SpecificationReview review)
    {
        page.Append("\n## Completeness\n\n| aspect | state | where, or why |\n|---|---|---|\n");
        foreach (var item in review.Checklist)
            page.Append("| ").Append(item.Name).Append(" | ").Append(ReviewText.StateOf(item)).Append(" | ").Append(MarkdownText.Of(ReviewText.Remark(review, item))).Append(" |\n");
    }

    private static string Line(SpecificationReview review, TextSpan span) => review.Document.Document.Lines.LineOf(span.Start).ToString(CultureInfo.InvariantCulture);
}
