using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public class WorkQuestionTests
{
    private static readonly WorkRequest Request = new()
    {
        Task = Plans.Release.Tasks[1],
        Persona = Plans.Editor,
        Attempt = 2,
        Action = "Say what changed.\nAnd to whom.",
        Commands = ["git log\ngit show"],
        Criterion = "the notes name every change",
    };

    [Fact]
    public async Task The_person_sees_the_action_the_commands_and_the_criterion()
    {
        var console = ConsoleDouble.New("done\n");

        var answer = await WorkQuestion.AskAsync(console, Request, default);

        answer.ShouldBe(new WorkAnswer(WorkAnswerKind.Done, "ada"));
        console.Out.ToString().ShouldBe("""

            Step 2, Write the notes, is for a person: Editor (attempt 2)
              Say what changed.
              And to whom.
            Commands to run:
              git log
              git show
            It is done when: the notes name every change
            How did it go? [d]one, [f]ailed, [s]kip, [l]ater: 
            """);
    }

    [Theory]
    [InlineData("f\nno time\n", WorkAnswerKind.Failed, "no time")]
    [InlineData("SKIP\nnot needed\n", WorkAnswerKind.Skipped, "not needed")]
    [InlineData("maybe\n\nD\n", WorkAnswerKind.Done, "")]
    public async Task Answers_carry_the_reason_and_the_name_of_the_person(string input, WorkAnswerKind kind, string reason) =>
        (await WorkQuestion.AskAsync(ConsoleDouble.New(input), Request, default)).ShouldBe(new WorkAnswer(kind, "ada", reason));

    [Theory]
    [InlineData("later\n")]
    [InlineData("")]
    [InlineData("failed\n")]
    public async Task Without_an_answer_the_run_waits(string input) =>
        (await WorkQuestion.AskAsync(ConsoleDouble.New(input), Request, default)).ShouldBe(WorkAnswer.None);

    [Fact]
    public async Task An_answer_that_is_none_is_asked_again()
    {
        var console = ConsoleDouble.New("perhaps\ndone\n");

        await WorkQuestion.AskAsync(console, Request, default);

        console.Out.ToString()!.ShouldContain("\"perhaps\" is none of the answers.\nHow did it go?");
    }

    [Fact]
    public async Task A_stop_takes_the_question_back()
    {
        using var stop = new CancellationTokenSource();
        using var never = new NeverReader();
        var asking = WorkQuestion.AskAsync(ConsoleDouble.New() with { Input = never }, Request, stop.Token);

        await stop.CancelAsync();

        (await asking).ShouldBe(WorkAnswer.None);
    }

    private sealed class NeverReader : TextReader
    {
        private readonly ManualResetEventSlim _closed = new();

        public override string? ReadLine()
        {
            _closed.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _closed.Set();
            base.Dispose(disposing);
        }
    }
}
