namespace SpecPlanner.Compiler.Tests;

public class SamePlanTests
{
    private static readonly string[] Endings = ["\n", "\r\n", "\r"];

    [Fact]
    public void Line_endings_and_a_byte_order_mark_change_neither_the_model_nor_the_place_of_a_finding()
    {
        var broken = RichTemplate.Text.Replace("**Timeout**: 10m", "**Timeout**: soon", StringComparison.Ordinal).Replace("steps 1-2", "steps 1-7", StringComparison.Ordinal);
        var expected = Compile(broken);
        expected.Findings.Count.ShouldBeGreaterThan(2);
        foreach (var ending in Endings)
        {
            foreach (var mark in new[] { "", "\uFEFF" })
            {
                var actual = Compile(mark + broken.ReplaceLineEndings(ending));
                actual.Document.Model.ShouldBe(expected.Document.Model);
                actual.Plan.ShouldBe(expected.Plan);
                Places(actual).ShouldBe(Places(expected));
            }
        }
    }

    [Fact]
    public void A_crlf_file_keeps_its_front_matter() =>
        Compile(RichTemplate.Text.ReplaceLineEndings("\r\n")).Plan!.Name.ShouldBe("Everything");

    [Fact]
    public void The_last_step_is_not_lost_whatever_ends_the_file()
    {
        foreach (var end in new[] { "", "\n", "\n\n", "\r\n", "\n---\n", "\n## Notes\n" })
        {
            var plan = Compile(RichTemplate.Text[..RichTemplate.Text.IndexOf("## Rollback", StringComparison.Ordinal)].TrimEnd() + end).Plan!;
            plan.Tasks.Select(t => t.Number).ShouldBe([1, 2, 3]);
            plan.Tasks[2].Criterion.ShouldNotBeNull();
        }
    }

    [Fact]
    public void A_moved_paragraph_leaves_the_model_as_it_was()
    {
        var moved = RichTemplate.Text
            .Replace("## Steps", "More prose.\n\nAnd more.\n\n## Steps", StringComparison.Ordinal)
            .Replace("## Notes\nProse.", "## Notes\n\nOther prose, at the end.", StringComparison.Ordinal);
        Compile(moved).Document.Model.ShouldBe(Compile(RichTemplate.Text).Document.Model);
    }

    [Fact]
    public void The_rich_template_has_no_fault() => Compile(RichTemplate.Text).Findings.Where(f => !f.IsSuppressed).Select(f => f.Message).ShouldBeEmpty();

    [Fact]
    public void The_order_of_documents_does_not_matter()
    {
        var documents = new List<SourceDocument>([new("templates/operations/example.md", DocumentKind.Template, RichTemplate.Text), .. Personas.All]);
        var there = SpecCompiler.Compile(documents);
        documents.Reverse();
        var back = SpecCompiler.Compile(documents);
        back.Plans.ShouldBe(there.Plans);
        back.Index.ShouldBe(there.Index);
    }

    private static BoundDocument Compile(string text) =>
        Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template, text));

    private static IEnumerable<string> Places(BoundDocument document) =>
        document.Findings.Select(f => $"{f.Rule.Id} {document.Document.Lines.PositionOf(f.Span.Start)} {f.Message}");
}
