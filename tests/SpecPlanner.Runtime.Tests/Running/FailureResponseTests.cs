using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class FailureResponseTests : IDisposable
{
    private const string OnceBroken = "printf t >> tries; [ -e mended ]";

    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task Ask_asks_the_persona_named_and_does_as_it_says()
    {
        var people = new ScriptedPeople
        {
            Decide = _ =>
            {
                File.WriteAllText(_runs.Folder.File("mended"), "");
                return new FailureDecision(FailureAnswer.Retry, "Ada", "mended it");
            },
        };
        _runs.People = people;

        var state = await _runs.RunAsync(Drawn.Of(Asking(OnceBroken)));

        (state.Phase, state.TaskOf("one").Attempt).ShouldBe((RunPhase.Done, 2));
        var asked = people.Failures.ShouldHaveSingleItem();
        asked.Persona!.Id.ShouldBe("human");
        asked.Reason.ShouldContain("exit code 1");
    }

    [Theory]
    [InlineData(FailureAnswer.Stop, TaskPhase.Blocked, false)]
    [InlineData(FailureAnswer.Continue, TaskPhase.Done, true)]
    public async Task Ask_can_stop_the_run_or_let_it_go_on(FailureAnswer answer, TaskPhase next, bool goesOn)
    {
        _runs.People = new ScriptedPeople { Decide = _ => new FailureDecision(answer, "Ada") };

        var state = await _runs.RunAsync(Drawn.Of(Asking("exit 1"), Drawn.Step("two", "touch two", "one")));

        (state.Phase, state.TaskOf("two").Phase).ShouldBe((RunPhase.Failed, next));
        File.Exists(_runs.Folder.File("two")).ShouldBe(goesOn);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_the_run_waits_and_resume_asks_again_without_running_the_action()
    {
        var waiting = await _runs.RunAsync(Drawn.Of(Asking(OnceBroken)));
        waiting.Phase.ShouldBe(RunPhase.Waiting);
        waiting.TaskOf("one").NeedsPerson.ShouldBeTrue();

        _runs.People = new ScriptedPeople();
        (await _runs.ResumeAsync(waiting.RunId)).Phase.ShouldBe(RunPhase.Failed);
        _runs.Read("tries").ShouldBe("t");
    }

    [Fact]
    public async Task Retries_come_first_and_the_person_is_told_what_was_tried()
    {
        var people = new ScriptedPeople();
        _runs.People = people;

        await _runs.RunAsync(Drawn.Of(Asking("exit 1") with { Retries = new RetryPolicy { Count = 2 } }));

        var asked = people.Failures.ShouldHaveSingleItem();
        asked.Attempt.ShouldBe(3);
        asked.Tried.Select(t => t.Attempt).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Go_to_does_the_earlier_step_and_all_that_depends_on_it_again()
    {
        var plan = Drawn.Of(
            Drawn.Step("make", "printf m >> out; touch made"),
            Drawn.Step("beside", "printf b >> beside"),
            Drawn.Step("polish", "printf p >> out", "make"),
            Drawn.Step("check", "[ \"$(cat out)\" = mpmp ]", "polish") with { OnFailure = GoTo("make") });

        var state = await _runs.RunAsync(plan);

        state.Phase.ShouldBe(RunPhase.Done);
        _runs.Read("out").ShouldBe("mpmp");
        _runs.Read("beside").ShouldBe("b");
        (state.TaskOf("make").Attempt, state.TaskOf("check").TimesSentBack).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Go_to_gives_up_after_three_times()
    {
        var plan = Drawn.Of(Drawn.Step("make", "printf m >> out"), Drawn.Step("check", "exit 1", "make") with { OnFailure = GoTo("make") });

        var state = await _runs.RunAsync(plan);

        state.Phase.ShouldBe(RunPhase.Failed);
        _runs.Read("out").ShouldBe("mmmm");
        state.TaskOf("check").Reason.ShouldEndWith("It has sent the run back to \"make\" 3 times already.");
    }

    // Going back under a running sibling would let it work on what is done again.
    [Fact]
    public async Task Go_to_lets_what_is_done_again_end_first()
    {
        var plan = Drawn.Of(
            Drawn.Step("make", "printf m >> out"),
            Drawn.Step("slow", "while [ ! -e go ]; do sleep 0.01; done; printf s >> out", "make"),
            Drawn.Step("check", "touch checked; [ -e second ] || { touch second; exit 1; }", "make") with { OnFailure = GoTo("make") });
        _runs.Parallel = 4;

        var running = _runs.RunAsync(plan);
        await _runs.Folder.AppearsAsync("checked");
        File.WriteAllText(_runs.Folder.File("go"), "");

        (await running).Phase.ShouldBe(RunPhase.Done);
        _runs.Read("out").ShouldBe("msms");
    }

    [Fact]
    public async Task A_retry_takes_the_next_way_and_a_body_is_told_what_was_tried()
    {
        IReadOnlyList<FailedAttempt>? told = null;
        _runs.Bodies["two"] = (context, _) =>
        {
            told = context.Tried;
            return new(context.Attempt < 2 ? StepResult.Failure("not yet") : StepResult.Success());
        };
        var plan = Drawn.Of(
            Drawn.Step("one", "printf a >> out; exit 1") with { Strategies = [Way("printf b >> out; exit 1"), Way("printf c >> out")], Retries = new RetryPolicy { Count = 2 } },
            Drawn.Code("two", "one") with { Retries = new RetryPolicy { Count = 1 } });

        var state = await _runs.RunAsync(plan);

        state.Phase.ShouldBe(RunPhase.Done);
        _runs.Read("out").ShouldBe("abc");
        state.TaskOf("one").Tried.Select(t => t.Strategy).ShouldBe(["Run `printf a >> out; exit 1`.", "printf b >> out; exit 1"]);
        told!.ShouldHaveSingleItem().Reason.ShouldBe("not yet");
    }

    public void Dispose() => _runs.Dispose();

    private static TaskDefinition Asking(string script) =>
        Drawn.Step("one", script) with { OnFailure = new FailureResponse { Kind = FailureKind.Ask, Persona = "human" } };

    private static FailureResponse GoTo(string step) => new() { Kind = FailureKind.GoTo, Target = step };

    private static TaskAction Way(string script) => new() { Text = script, Commands = [Drawn.Sh(script)] };
}
