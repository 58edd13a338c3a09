using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class CriterionFuzzTests
{
    private static readonly string[] Pieces =
    [
        "`a`", "``b `c` ``", "`", "``", "\"", "'", "“", "”", "(", ")", "[", "](", ",", ";", ".", ":", " and ", " or ", " not ", "\n", "\r\n", "\n\n", "\r", "\t", " ",
        "- ", "\n- ", "\n  - ", "\n```sh\n", "\n```\n", "All of:", "Any of:", "One of:", "file ", "`out/x`", "exists", "does not exist", "is not empty", "is > 10 KB", "contains ",
        "\"x\"", "equals file `q`", "exit code ", "0", "256", "exits with ", "passes", "fails", "prints ", "nothing", "=", "≠", "<", "≤", ">", "≥", "==", "!=", "<=", ">=", "->", "<!--", "-->",
        "`/health`", "`http://h/x`", "http://h:{{port}}/x", "`curl -X POST -d '{{version}}' http://h`", " returns ", "200", "999", " with \"ok\"", " within 5s", " 3 times with 5s gaps",
        "JSON ", "output ", "`a.b`", "`build.image`", "matches `[`", "`ls | wc -l ≥ 7`", "`test a = b`", "`x > 5`", "{{version}}", "{{", "}}", "$", "\\", "works correctly", "fast", "é", "\uD83D", "\uDE00", "\0", "**", "_", "<br>", "5s", "1,000", "%",
    ];

    [Fact]
    public void Any_soup_of_clauses_is_read_without_an_exception_and_every_finding_lies_inside()
    {
        var random = new Random(20240607);
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? " " : "")));
            var (criterion, context) = Read(text);

            context.Findings.Findings.Where(f => !IsInside(f.Span, text) || f.Message.Length == 0).ShouldBeEmpty(text);
            context.Scope.Uses.Where(u => !IsInside(u.Span, text)).ShouldBeEmpty(text);
            if (criterion is not null) Leaves(criterion).Where(c => c.Text.Length == 0 || !IsOneLine(CriterionText.Of(c))).ShouldBeEmpty(text);
        }
    }

    [Fact]
    public void Every_soup_reads_the_same_with_either_line_ending()
    {
        var random = new Random(4711);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)])).Replace("\r", "");
            var (lf, lfContext) = Read(text);
            var (crlf, crlfContext) = Read(text.Replace("\n", "\r\n"));

            CriterionNotation.Of(crlf).ShouldBe(CriterionNotation.Of(lf), text);
            crlfContext.Findings.Findings.Select(f => f.Rule.Id).ShouldBe(lfContext.Findings.Findings.Select(f => f.Rule.Id), text);
        }
    }

    [Fact]
    public void A_check_said_on_one_line_is_read_back_as_the_same_check()
    {
        foreach (var row in CriterionReaderTests.Table())
        {
            if (Read((string)row[0]).Criterion is not { } criterion) continue;
            foreach (var check in Leaves(criterion).Where(IsSayable))
            {
                var said = CriterionText.Of(check);
                CriterionNotation.Of(Read(said).Criterion).ShouldBe(CriterionNotation.Of(check), said);
            }
        }
    }

    [Theory]
    [InlineData("`a` ")]
    [InlineData("` ")]
    [InlineData("`` ` ")]
    [InlineData("\" ")]
    [InlineData(" 'x")]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData("x, ")]
    [InlineData("and ")]
    [InlineData(", and with ")]
    [InlineData("or ")]
    [InlineData("<a")]
    [InlineData("<!--")]
    [InlineData("http://")]
    [InlineData("works ")]
    [InlineData("{{x}}")]
    [InlineData("a:")]
    [InlineData("\n\n")]
    [InlineData("`a = ")]
    [InlineData("...")]
    [InlineData("=")]
    public void Twice_the_text_costs_about_twice_the_memory(string piece)
    {
        // Allocations are counted, not time, so that a busy machine cannot fail the test.
        Measure(piece, 500);
        var small = Measure(piece, 4000);
        var large = Measure(piece, 16000);
        large.ShouldBeLessThan((small * 6) + 1_000_000);
    }

    private static long Measure(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));
        var value = new FieldValue { Text = new Segment(text, 0), Lead = new Segment(text, 0) };
        var before = GC.GetAllocatedBytesForCurrentThread();
        CriterionReader.Read(value, Context(text));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static (Criterion? Criterion, CriterionContext Context) Read(string text)
    {
        var context = Context(text);
        return (CriterionReader.Read(FieldText.Parse(text), context), context);
    }

    private static CriterionContext Context(string text) =>
        new() { Scope = CriterionReaderTests.Scope(), Findings = new FindingBag(text.Length), BaseUrl = "http://127.0.0.1:8080" };

    private static IEnumerable<Criterion> Leaves(Criterion criterion) => criterion is CriterionGroup group ? group.Items.SelectMany(Leaves) : [criterion];

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.End <= text.Length;

    private static bool IsOneLine(string text) => text.All(c => c is not ('\n' or '\r'));

    // Headers and bodies are not said; scripts stand in fences.
    private static bool IsSayable(Criterion criterion) => criterion is not (JudgedCriterion or HttpCriterion { Headers.Count: > 0 } or ExitCodeCriterion { Command.IsScript: true });
}
