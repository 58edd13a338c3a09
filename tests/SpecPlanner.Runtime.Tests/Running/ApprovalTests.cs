using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class ApprovalTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task A_step_above_the_runs_policy_begins_after_a_persons_yes_and_the_others_are_not_asked_about()
    {
        var people = new ScriptedPeople();

        var state = await RunAsync(people, RiskPolicy.WriteLocal);

        state.Phase.ShouldBe(RunPhase.Done);
        var asked = people.Approvals.ShouldHaveSingleItem();
        (asked.Task.Id, asked.Cause, asked.Limit).ShouldBe(("send", ApprovalCause.Policy, RiskPolicy.WriteLocal));
        asked.Commands.ShouldBe(["printf s >> out"]);
        state.TaskOf("send").Approval!.By.ShouldBe("Ada");
    }

    [Fact]
    public async Task A_no_fails_the_step_without_a_retry()
    {
        var state = await RunAsync(new ScriptedPeople { Approve = static _ => new Approval(ApprovalAnswer.No, "Ada", "not on a Friday") }, RiskPolicy.WriteLocal);

        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("send").Reason.ShouldBe("Ada did not let it begin: not on a Friday");
        state.TaskOf("send").Attempt.ShouldBe(1);
        _runs.Read("out").ShouldBe("m");
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_the_run_waits_and_goes_on_after_a_yes()
    {
        var waiting = await RunAsync(new Nobody(), RiskPolicy.WriteLocal);
        new RunOutcome(waiting).ExitCode.ShouldBe(4);
        waiting.TaskOf("send").Reason.ShouldBe("It may do more (network_write) than the run does without a person's yes.");
        _runs.Read("out").ShouldBe("m");

        _runs.People = new ScriptedPeople();
        (await _runs.ResumeAsync(waiting.RunId)).Phase.ShouldBe(RunPhase.Done);
        _runs.Read("out").ShouldBe("ms");
    }

    [Fact]
    public async Task The_yes_holds_for_retries_too()
    {
        var people = new ScriptedPeople();
        _runs.People = people;
        var plan = Drawn.Of(Sending("printf t >> tries; [ \"$(cat tries)\" = tt ]") with { Retries = new RetryPolicy { Count = 1 } });

        await using var session = RunSession.Start(_runs.Request(plan) with { Policy = RiskPolicy.ReadOnly }, _runs.Around);

        (await session.RunAsync(CancellationToken.None)).Phase.ShouldBe(RunPhase.Done);
        people.Approvals.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Interactively_every_step_is_asked_about_and_can_be_left_out_or_halted_before()
    {
        var answers = new Queue<ApprovalAnswer>([ApprovalAnswer.Yes, ApprovalAnswer.Skip, ApprovalAnswer.Halt, ApprovalAnswer.Yes]);
        _runs.People = new ScriptedPeople { Approve = _ => new Approval(answers.Dequeue(), "Ada", "so") };
        var plan = Drawn.Of(Drawn.Step("one", "printf 1 >> out"), Drawn.Step("two", "printf 2 >> out", "one"), Drawn.Step("three", "printf 3 >> out", "two"));
        RunState halted;
        await using (var session = RunSession.Start(_runs.Request(plan) with { Interactive = true }, _runs.Around))
            halted = (await session.RunAsync(CancellationToken.None)).State;

        halted.Phase.ShouldBe(RunPhase.Halted);
        halted.Tasks.Select(t => t.Phase).ShouldBe([TaskPhase.Done, TaskPhase.Skipped, TaskPhase.Blocked]);

        // Resumed without being interactive it asks no more.
        (await _runs.ResumeAsync(halted.RunId)).Phase.ShouldBe(RunPhase.Done);
        _runs.Read("out").ShouldBe("13");
    }

    public void Dispose() => _runs.Dispose();

    private async Task<RunState> RunAsync(IPeople people, RiskPolicy limit)
    {
        _runs.People = people;
        var plan = Drawn.Of(Drawn.Step("make", "printf m >> out"), Sending("printf s >> out", "make") with { Retries = new RetryPolicy { Count = 2 } });
        await using var session = RunSession.Start(_runs.Request(plan) with { Policy = limit }, _runs.Around);
        return (await session.RunAsync(CancellationToken.None)).State;
    }

    private static TaskDefinition Sending(string script, params string[] dependsOn) => Drawn.Step("send", script, dependsOn) with { Policy = RiskPolicy.NetworkWrite };
}
