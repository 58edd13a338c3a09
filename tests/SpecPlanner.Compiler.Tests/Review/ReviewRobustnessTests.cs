namespace SpecPlanner.Compiler.Tests;

public class ReviewRobustnessTests
{
    [Fact]
    public void No_text_brings_the_review_down_and_every_place_is_inside()
    {
        var random = new Random(20_260_101);
        var pieces = SpecificationTexts.All.SelectMany(f => f.Text.Split('\n')).ToArray();
        for (var i = 0; i < 400; i++)
        {
            var text = string.Join(i % 3 == 0 ? "\r\n" : "\n", Enumerable.Range(0, random.Next(1, 60)).Select(_ => Cut(pieces[random.Next(pieces.Length)], random)));
            foreach (var weakness in ReviewedText.Of("# A\n" + text).Weaknesses)
            {
                weakness.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
                weakness.Span.End.ShouldBeLessThanOrEqualTo(text.Length + 4);
            }
        }
    }

    [Fact]
    public void The_line_endings_change_nothing_but_the_positions()
    {
        foreach (var file in SpecificationTexts.All)
        {
            var windows = ReviewedText.Of("\uFEFF" + file.Text.ReplaceLineEndings("\r\n"));

            windows.Weaknesses.Select(w => w.Id + windows.At(w.Span).ReplaceLineEndings("\n")).ShouldBe(
                ReviewedText.Of(file.Text).Weaknesses.Select(w => string.Concat(w.Id, file.Text.AsSpan(w.Span.Start, w.Span.Length))), file.Name);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Only a title")]
    [InlineData("Some words without any heading")]
    [InlineData("|\n|-|\n|")]
    [InlineData("| a |\n|---|\n| `x | y` |")]
    [InlineData("- \n- \n")]
    [InlineData("**a**: \"unclosed `both\n")]
    [InlineData("## Requirements\n- **REQ-99999999999999999999** a MUST b\n- REQ-5-REQ-1: c\n\n## Tasks\n- REQ-1-REQ-99999\n")]
    public void Odd_documents_are_read(string text) => Should.NotThrow(() => ReviewedText.Of(text));

    private static string Cut(string line, Random random) => random.Next(4) == 0 && line.Length > 0 ? line[..random.Next(line.Length)] : line;
}
