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
        halted.Tasks.Select(t => t.Phase).ShouldBe([TaskPhase.Done, TaskPhase.Skipped, TaskPhase.Pending]);

        // Resumed without being interactive it asks no more.
        (await _runs.ResumeAsync(halted.RunId)).Phase.ShouldBe(RunPhase.Done);
        _runs.Read("out").ShouldBe("13");
    }

    // Stopping means that nothing more starts, whatever a person who was asked before says now.
    [Fact]
    public async Task A_question_is_taken_back_when_another_step_stops_the_run_and_a_late_yes_starts_nothing()
    {
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _runs.Around = _runs.Around with { Watch = e => { if (e.Event is TaskFailed) failed.TrySetResult(); } };
        _runs.People = new ScriptedPeople
        {
            Approve = _ =>
            {
                File.WriteAllText(_runs.Folder.File("asked"), "");
                failed.Task.Wait();
                return new Approval(ApprovalAnswer.Yes, "Ada");
            },
        };
        _runs.Parallel = 2;
        var plan = Drawn.Of(Drawn.Step("breaks", "while [ ! -e asked ]; do sleep 0.01; done; exit 1"), Sending("touch sent"));

        await using var session = RunSession.Start(_runs.Request(plan) with { Policy = RiskPolicy.WriteLocal }, _runs.Around);
        var state = (await session.RunAsync(CancellationToken.None)).State;

        (state.Phase, state.TaskOf("send").Phase).ShouldBe((RunPhase.Failed, TaskPhase.Cancelled));
        File.Exists(_runs.Folder.File("sent")).ShouldBeFalse();
    }

    // A person who thinks about one step must not keep the machine from the others.
    [Fact]
    public async Task While_a_yes_is_waited_for_the_machine_goes_on()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _runs.Around = _runs.Around with { Watch = e => { if (e.Event is TaskVerified { Task: "other" }) done.TrySetResult(); } };
        _runs.People = new ScriptedPeople
        {
            Approve = _ =>
            {
                done.Task.Wait();
                return new Approval(ApprovalAnswer.Yes, "Ada");
            },
        };
        _runs.Parallel = 1;

        await using var session = RunSession.Start(_runs.Request(Drawn.Of(Sending("true"), Drawn.Step("other", "true"))) with { Policy = RiskPolicy.WriteLocal }, _runs.Around);

        (await session.RunAsync(CancellationToken.None)).Phase.ShouldBe(RunPhase.Done);
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
