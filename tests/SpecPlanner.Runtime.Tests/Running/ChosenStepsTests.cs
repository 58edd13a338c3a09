using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class ChosenStepsTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task Only_the_chosen_steps_are_carried_out_in_their_order_and_the_plan_as_a_whole_is_not_judged()
    {
        var plan = Drawn.Of(
            Drawn.Step("one", "printf 1 >> out"),
            Drawn.Step("two", "printf 2 >> out", "one"),
            Drawn.Step("three", "printf 3 >> out", "two"),
            Drawn.Step("four", "printf 4 >> out", "three")) with
        {
            SuccessCriterion = new FileCriterion { Text = "file `never` exists", Path = "never" },
        };

        await using var session = RunSession.Start(_runs.Request(plan) with { Only = ["four", "two"] }, _runs.Around);
        var state = (await session.RunAsync(CancellationToken.None)).State;

        state.Phase.ShouldBe(RunPhase.Done);
        _runs.Read("out").ShouldBe("24");
        state.Tasks.Select(t => t.Phase).ShouldBe([TaskPhase.Skipped, TaskPhase.Done, TaskPhase.Skipped, TaskPhase.Done]);
        state.TaskOf("one").Reason.ShouldBe("It was not chosen for this run.");
    }

    [Fact]
    public void A_step_that_the_plan_does_not_have_is_refused_with_the_nearest_one()
    {
        var request = _runs.Request(Drawn.Of(Drawn.Step("deploy", "true"))) with { Only = ["deplyo"] };

        request.Problems().ShouldHaveSingleItem().ShouldBe("The plan \"plan\" has no step \"deplyo\". Did you mean \"deploy\"?");
    }

    // A person who thinks about one step must not keep the machine from the others.
    [Fact]
    public async Task A_step_for_a_person_takes_no_place_of_a_machine()
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _runs.Around = _runs.Around with { Watch = e => { if (e.Event is TaskVerified { Task: "shell" }) answered.TrySetResult(); } };
        _runs.People = new ScriptedPeople
        {
            Work = _ =>
            {
                answered.Task.Wait();
                return new WorkAnswer(WorkAnswerKind.Done, "Ada");
            },
        };
        _runs.Parallel = 1;

        (await _runs.RunAsync(Drawn.Of(Drawn.Human("person"), Drawn.Step("shell", "true")))).Phase.ShouldBe(RunPhase.Done);
    }

    public void Dispose() => _runs.Dispose();
}
