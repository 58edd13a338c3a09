using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public class JudgementQuestionTests
{
    private static readonly JudgementRequest Request = new()
    {
        Task = Plans.Release.Tasks[0],
        Reviewer = Plans.Editor,
        Doer = "operator",
        Criterion = "the archive looks complete",
        Output = "a\nb\n",
    };

    [Fact]
    public async Task The_reviewer_sees_the_criterion_and_what_was_printed()
    {
        var console = ConsoleDouble.New("yes\ncompared it\n");

        var judgement = await JudgementQuestion.AskAsync(console, Request, default);

        judgement.ShouldBe(new Judgement(true, "ada", "compared it"));
        console.Out.ToString().ShouldBe("""

            Step 1, Pack "the" site, is to be judged by Editor, not operator, who did it:
              the archive looks complete
            What the step printed:
              a
              b
            Does it hold? [y]es, [n]o, [l]ater: What did you judge it by? 
            """);
    }

    [Theory]
    [InlineData("n\nhalf is missing\n", false, "half is missing")]
    [InlineData("Y\n\n", true, "")]
    public async Task A_judgement_carries_what_it_was_judged_by(string input, bool holds, string why) =>
        (await JudgementQuestion.AskAsync(ConsoleDouble.New(input), Request, default)).ShouldBe(new Judgement(holds, "ada", why));

    [Theory]
    [InlineData("later\n")]
    [InlineData("yes\n")]
    [InlineData("")]
    public async Task Without_an_answer_there_is_no_judgement(string input) =>
        (await JudgementQuestion.AskAsync(ConsoleDouble.New(input), Request, default)).ShouldBe(Judgement.None);

    [Fact]
    public async Task A_long_output_is_shown_by_its_end()
    {
        var console = ConsoleDouble.New("l\n");
        var output = string.Join('\n', Enumerable.Range(1, 50).Select(i => $"line {i}"));

        await JudgementQuestion.AskAsync(console, Request with { Task = null, Reviewer = null, Doer = null, Output = output }, default);

        var shown = console.Out.ToString()!;
        shown.ShouldContain("The whole plan is to be judged by a person:\n");
        shown.ShouldContain("The last 20 lines of what the step printed:\n  line 31\n");
        shown.ShouldNotContain("line 30\n");
    }
}
