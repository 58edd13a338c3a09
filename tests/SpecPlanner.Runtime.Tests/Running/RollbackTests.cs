using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class RollbackTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task A_failed_run_does_the_items_of_each_section_that_answers_for_it_in_order_and_once()
    {
        var plan = Drawn.Of(Drawn.Step("one", "printf 1 >> out"), Drawn.Step("two", "exit 1", "one")) with
        {
            Rollbacks =
            [
                Section("If step 1 fails:", ["one"], Do("printf a >> out")),
                Section("If any step fails:", ["one", "two"], Do("printf b >> out"), Do("printf c >> out")),
                Section("If step 2 fails:", ["two"], Do("printf d >> out")),
            ],
        };

        var state = await _runs.RunAsync(plan);

        state.Phase.ShouldBe(RunPhase.Failed);
        _runs.Read("out").ShouldBe("1bcd");
        state.Rollback!.Items.Select(i => (i.Section, i.Item, i.Phase)).ShouldBe(
            [(1, 0, RollbackItemPhase.Done), (1, 1, RollbackItemPhase.Done), (2, 0, RollbackItemPhase.Done)]);
        state.Rollback.Items[0].Result!.Commands.ShouldHaveSingleItem().ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_run_that_succeeds_and_a_failure_that_says_continue_roll_nothing_back()
    {
        var rollbacks = new[] { Section("If any step fails:", ["one", "two"], Do("touch rolled-back")) }.ToEquatableArray();
        var going = Drawn.Step("one", "exit 1") with { OnFailure = new FailureResponse { Kind = FailureKind.Continue } };

        (await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "true")) with { Rollbacks = rollbacks })).Phase.ShouldBe(RunPhase.Done);
        (await _runs.RunAsync(Drawn.Of(going, Drawn.Step("two", "true", "one")) with { Rollbacks = rollbacks })).Phase.ShouldBe(RunPhase.Failed);

        File.Exists(_runs.Folder.File("rolled-back")).ShouldBeFalse();
    }

    [Fact]
    public async Task Running_siblings_end_before_the_rollback_begins()
    {
        var plan = Drawn.Of(
            Drawn.Step("fails", "exit 1"),
            Drawn.Step("sibling", "while [ ! -e go ]; do sleep 0.01; done; printf s >> out")) with
        {
            Rollbacks = [Section("If any step fails:", ["fails"], Do("printf r >> out"))],
        };
        _runs.Parallel = 2;
        var sawFailure = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _runs.Around = _runs.Around with { Watch = e => { if (e.Event is TaskFailed) sawFailure.TrySetResult(); } };

        var running = _runs.RunAsync(plan);
        await sawFailure.Task;
        File.WriteAllText(_runs.Folder.File("go"), "");

        (await running).TaskOf("sibling").Phase.ShouldBe(TaskPhase.Done);
        _runs.Read("out").ShouldBe("sr");
    }

    [Fact]
    public async Task An_item_that_fails_is_recorded_with_what_was_seen_and_the_next_one_is_done()
    {
        var plan = Failing(Do("echo no; exit 3"), Do("printf done >> out"));

        var state = await _runs.RunAsync(plan);

        var failed = state.Rollback!.Items[0];
        failed.Phase.ShouldBe(RollbackItemPhase.Failed);
        failed.Result!.Reason.ShouldBe("`echo no; exit 3`: it ended with exit code 3.");
        failed.Result.Commands.ShouldHaveSingleItem().Output.Text.ShouldBe("no\n");
        _runs.Read("out").ShouldBe("done");
    }

    [Fact]
    public async Task Prose_goes_to_a_person_with_the_step_the_criterion_and_what_was_seen()
    {
        var people = new ScriptedPeople { RollBack = static _ => new WorkAnswer(WorkAnswerKind.Done, "Ada", "told them") };
        _runs.People = people;

        var state = await _runs.RunAsync(Failing(Say("Tell the operator."), Do("printf x >> out")));

        var asked = people.Rollbacks.ShouldHaveSingleItem();
        (asked.Item, asked.FailedTask.Id, asked.Criterion).ShouldBe(("Tell the operator.", "breaks", "exit code 0"));
        asked.Seen.ShouldContain("exit code 7");
        (state.Phase, state.Rollback!.Items[0].Result!.By).ShouldBe((RunPhase.Failed, "Ada"));
        _runs.Read("out").ShouldBe("x");
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_the_other_items_are_done_and_resume_asks_for_the_open_ones()
    {
        var waiting = await _runs.RunAsync(Failing(Say("Tell the operator."), Do("printf x >> out")));
        (waiting.Phase, waiting.Reason).ShouldBe((RunPhase.Waiting, "The rollback needs a person."));
        new RunOutcome(waiting).ExitCode.ShouldBe(4);
        _runs.Read("out").ShouldBe("x");

        _runs.People = new ScriptedPeople();
        var state = await _runs.ResumeAsync(waiting.RunId);

        state.Phase.ShouldBe(RunPhase.Failed);
        state.Rollback!.Items.ShouldAllBe(i => i.Phase == RollbackItemPhase.Done);
        _runs.Read("out").ShouldBe("x");
    }

    [Fact]
    public async Task Commands_are_for_the_person_where_the_failed_step_was()
    {
        var people = new ScriptedPeople { Work = static _ => new WorkAnswer(WorkAnswerKind.Failed, "Ada", "no") };
        _runs.People = people;
        var plan = Drawn.Of(Drawn.Human("breaks")) with { Rollbacks = [Section("If any step fails:", ["breaks"], Do("touch out"))] };

        await _runs.RunAsync(plan);

        people.Rollbacks.ShouldHaveSingleItem().Commands.ShouldBe(["touch out"]);
        File.Exists(_runs.Folder.File("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_rollback_that_was_ended_goes_on_at_its_item_when_the_run_is_resumed_without_a_question()
    {
        var plan = Failing(Do("printf 1 >> out"), Do("printf 2 >> out; touch started; while [ ! -e go ]; do sleep 0.01; done"), Do("printf 3 >> out"));
        var run = await _runs.EndedAtAsync(plan, "started");

        Machine.ProcessesOf(run).ShouldBeEmpty();
        File.WriteAllText(_runs.Folder.File("go"), "");
        var state = await _runs.ResumeAsync(run, confirm: false);

        state.Phase.ShouldBe(RunPhase.Failed);
        _runs.Read("out").ShouldBe("1223");
        state.TaskOf("breaks").Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task Ctrl_c_once_in_a_rollback_halts_behind_the_item_that_is_done()
    {
        var plan = Failing(Do("touch started; while [ ! -e go ]; do sleep 0.01; done; printf 1 >> out"), Do("printf 2 >> out"));
        string run;
        await using (var session = _runs.Start(plan))
        {
            run = session.State.RunId;
            var running = session.RunAsync(CancellationToken.None);
            await _runs.Folder.AppearsAsync("started");
            session.Halt("Ctrl+C");
            File.WriteAllText(_runs.Folder.File("go"), "");
            (await running).Phase.ShouldBe(RunPhase.Halted);
        }

        _runs.Read("out").ShouldBe("1");
        (await _runs.ResumeAsync(run)).Phase.ShouldBe(RunPhase.Failed);
        _runs.Read("out").ShouldBe("12");
    }

    public void Dispose() => _runs.Dispose();

    private static Plan Failing(params RollbackItem[] items) =>
        Drawn.Of(Drawn.Step("breaks", "exit 7")) with { Rollbacks = [Section("If any step fails:", ["breaks"], items)] };

    private static RollbackSection Section(string text, string[] tasks, params RollbackItem[] items) =>
        new() { Text = text, Tasks = tasks.ToEquatableArray(), Items = items.ToEquatableArray() };

    private static RollbackItem Do(string script) => new() { Text = $"Run `{script}`.", Commands = [Drawn.Sh(script)] };

    private static RollbackItem Say(string prose) => new() { Text = prose };
}
