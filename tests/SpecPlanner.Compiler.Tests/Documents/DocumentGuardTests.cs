using System.Diagnostics;

namespace SpecPlanner.Compiler.Tests;

public class DocumentGuardTests
{
    [Fact]
    public void A_document_over_a_megabyte_is_refused()
    {
        var text = Expect.FrontMatter() + new string('x', DocumentGuard.GreatestLength);
        Compile(text).ShouldBe([RuleTable.DocumentRefused]);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\uFFFDb")]
    [InlineData("a\ud800b")]
    [InlineData("a\udc00")]
    public void What_is_left_of_other_encodings_is_refused_where_it_stands(string damaged)
    {
        var text = Expect.FrontMatter() + damaged;
        var finding = Parse(text).Findings.ShouldHaveSingleItem();
        finding.Rule.ShouldBe(RuleTable.DocumentRefused);
        finding.Span.Start.ShouldBe(text.Length - damaged.Length + 1);
    }

    [Fact]
    public void A_pair_of_surrogates_is_a_character() => Compile(Expect.FrontMatter() + "a 𝒳 b").ShouldNotContain(RuleTable.DocumentRefused);

    [Theory]
    [InlineData(">", 900_000)]
    [InlineData("- ", 500_000)]
    [InlineData("1. ", 300_000)]
    [InlineData("> - ", 250_000)]
    [InlineData("[", 900_000)]
    [InlineData("[a]: b\n", 140_000)]
    [InlineData("a\n=\n", 250_000)]
    [InlineData("[a]: b\n", 29_000)]
    [InlineData("- - - - - - - - - - - - - - - x\n", 10_000)]
    [InlineData("**a**: `b\n", 29_000)]
    [InlineData("### a\n", 29_000)]
    [InlineData("### Step 1\n**Action**: Run `a`\n", 14_000)]
    [InlineData("## Rollback\nIf step 1 fails:\n", 14_000)]
    [InlineData("<!-- spec:disable SPEC3002 because x -->\n", 25_000)]
    [InlineData("<!--", 200_000)]
    [InlineData("`", 900_000)]
    [InlineData("**Depends on**: 1-9\n", 29_000)]
    public void Absurd_documents_are_refused_or_read_and_never_take_long(string piece, int times)
    {
        var text = Expect.FrontMatter() + "## Steps\n### Step 1: x\n" + string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        Parse(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), piece);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: b\n")]
    [InlineData("'")]
    public void Absurd_front_matter_is_reported_and_never_takes_long(string piece)
    {
        var watch = Stopwatch.StartNew();
        Compile("---\nid: " + string.Concat(Enumerable.Repeat(piece, 28_000)) + "\n---\n").ShouldNotBeEmpty();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), piece);
    }

    private static IEnumerable<Rule> Compile(string text) => Parse(text).Findings.Select(f => f.Rule);

    private static BoundDocument Parse(string text) => Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template, text));
}
