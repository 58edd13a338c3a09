namespace SpecPlanner.Compiler.Tests;

public class ResolutionCommentTests
{
    public static TheoryData<string> Names => [.. SpecificationTexts.All.Select(f => f.Name)];

    /// <summary>Each weakness of each specification can be closed by its comment, and nothing else in the file changes.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_weakness_can_be_closed_where_it_stands(string name)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var source = new SourceDocument($"specs/{name}.md", DocumentKind.Specification, "\uFEFF" + SpecificationTexts.TextOf(name).ReplaceLineEndings(newLine));
            var review = SpecificationReview.Of(Expect.Compile(source)).ShouldNotBeNull();
            foreach (var open in review.Open)
            {
                var edit = ResolutionComment.Edit(review.Document, open.Weakness, ResolutionKind.Clarified, null, "we asked").ShouldNotBeNull($"{name} {open.Weakness.Id}");
                var after = source with { Text = Fix.Of("", edit).ApplyTo(source.Text) };
                edit.Span.Length.ShouldBe(0);
                after.Text.Count(c => c == '\r').ShouldBe(newLine == "\n" ? 0 : after.Text.Count(c => c == '\n'));

                var again = SpecificationReview.Of(Expect.Compile(after)).ShouldNotBeNull();
                again.Weaknesses.Count.ShouldBe(review.Weaknesses.Count, $"{name} {open.Weakness.Id}\n{edit.NewText}");
                again.Weaknesses.Single(w => w.Weakness.Id == open.Weakness.Id).Resolution.ShouldBe(ResolutionKind.Clarified, $"{name} {open.Weakness.Id} {open.Weakness.Problem}");
            }
        }
    }

    [Fact]
    public void A_reason_that_would_end_the_comment_is_made_harmless()
    {
        var review = SpecificationReview.Of(Expect.Compile(new SourceDocument("specs/a.md", DocumentKind.Specification, "---\nid: a\nname: A\n---\n## Operation\n- Updated as needed.\n")))!;

        var edit = ResolutionComment.Edit(review.Document, review.Open.Single().Weakness, ResolutionKind.Mandatory, "REQ-1", "it -->\nis <!-- so")!.Value;

        edit.NewText.ShouldBe("<!-- spec:resolve SPEC7007 mandatory (REQ-1) because it –> is <!– so -->\n");
        ResolutionComment.Edit(review.Document, review.Open.Single().Weakness, ResolutionKind.Clarified, null, " ").ShouldBeNull();
    }
}
