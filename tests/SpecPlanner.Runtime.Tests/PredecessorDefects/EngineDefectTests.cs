using SpecPlanner.Model;
using RunTrigger = SpecPlanner.Runtime.Specs.RunLifecycle.Phase.Trigger;
using TaskTrigger = SpecPlanner.Runtime.Specs.TaskLifecycle.Phase.Trigger;

namespace SpecPlanner.Runtime.Tests;

/// <summary>What earlier engines got wrong: transitions that nobody checked, writes that were half done, joins that never started.</summary>
public sealed class EngineDefectTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    // An engine that sets a status without a look at a table lets anything happen.
    [Fact]
    public void A_trigger_that_may_not_fire_is_refused_with_what_is_permitted()
    {
        foreach (var phase in Enum.GetValues<TaskPhase>())
        {
            var permitted = TaskLifecycle.Transitions.Where(t => t.From == phase).Select(t => t.Trigger).ToArray();
            foreach (var trigger in Enum.GetValues<TaskTrigger>().Except(permitted))
                Names(Should.Throw<IllegalTransitionException>(() => TaskLifecycle.Fire(phase, trigger)), phase, trigger, permitted);
        }

        foreach (var phase in Enum.GetValues<RunPhase>())
        {
            var permitted = RunLifecycle.Transitions.Where(t => t.From == phase).Select(t => t.Trigger).ToArray();
            foreach (var trigger in Enum.GetValues<RunTrigger>().Except(permitted))
                Names(Should.Throw<IllegalTransitionException>(() => RunLifecycle.Fire(phase, trigger)), phase, trigger, permitted);
        }
    }

    [Fact]
    public void An_event_of_a_task_is_taken_in_no_phase_in_which_its_trigger_may_not_fire()
    {
        foreach (var phase in Enum.GetValues<TaskPhase>())
        {
            foreach (var (trigger, e) in TaskEvents().Where(e => !TaskLifecycle.TryFire(phase, e.Trigger, out _)))
            {
                var state = Begun(Drawn.Of(Drawn.Step("one", "true")));
                state = state.With(0, state.TaskList[0] with { Phase = phase, Attempt = 1, Token = "s.1", Marker = "run/one/1/s.1" });
                Should.Throw<IllegalTransitionException>(() => RunFold.Apply(state, new JournalEntry(2, Noon, e)), $"{trigger} in {phase}");
            }
        }
    }

    [Fact]
    public void An_event_of_a_run_is_taken_in_no_phase_in_which_its_trigger_may_not_fire()
    {
        foreach (var phase in Enum.GetValues<RunPhase>())
        {
            foreach (var (trigger, e) in RunEvents().Where(e => !RunLifecycle.TryFire(phase, e.Trigger, out _)))
            {
                var state = Begun(Drawn.Of(Drawn.Step("one", "true"))) with { Phase = phase };
                Should.Throw<IllegalTransitionException>(() => RunFold.Apply(state, new JournalEntry(2, Noon, e)), $"{trigger} in {phase}");
            }
        }
    }

    // A writer that dies may leave any part of its write behind.
    [Fact]
    public async Task A_write_cut_at_any_byte_leaves_the_state_before_an_event_or_after_it_and_the_run_goes_on_from_there()
    {
        using var runs = new SessionHarness();
        var called = new List<string>();
        foreach (var id in new[] { "one", "two", "three" }) runs.Bodies[id] = (_, _) => Succeed(called, id);
        var whole = await runs.RunAsync(Drawn.Of(Drawn.Code("one"), Drawn.Code("two", "one"), Drawn.Code("three", "two")));
        whole.Phase.ShouldBe(RunPhase.Done);
        var folder = new RunFolder(runs.Folder.Path, whole.RunId);
        var bytes = await File.ReadAllBytesAsync(folder.JournalFile);
        var events = Read(bytes);
        var begun = bytes.AsSpan().IndexOf((byte)'\n') + 1;

        for (var length = begun; length < bytes.Length; length++)
        {
            var read = Read(bytes[..length]);
            read.ShouldBe(events[..read.Length]);
            if (bytes[length - 1] != '\n') continue;

            // Whole events only: half of the next one is added, which is the worst a crash leaves.
            var done = read.Select(e => e.Event).OfType<TaskVerified>().Select(e => e.Task).ToArray();
            called.Clear();
            await File.WriteAllBytesAsync(folder.JournalFile, bytes[..(length + 7)]);
            var resumed = await runs.ResumeAsync(whole.RunId);
            resumed.Phase.ShouldBe(RunPhase.Done);
            called.ShouldNotContain(id => done.Contains(id));
            Read(await File.ReadAllBytesAsync(folder.JournalFile))[..read.Length].ShouldBe(read);
        }
    }

    // Two parents end at the same moment: each saw the other one still running, and nobody starts the join.
    [Fact]
    public void A_join_starts_once_however_its_parents_end_beside_each_other()
    {
        var plan = Drawn.Of(Drawn.Code("a"), Drawn.Code("b"), Drawn.Code("c"), Drawn.Code("join", "a", "b", "c"));
        var ways = 0;
        foreach (var order in Orders([0, 0, 1, 1, 2, 2]))
        {
            // Each bit says whether a write comes between one result and the next.
            for (var writes = 0; writes < 1 << 5; writes++, ways++)
            {
                var journal = new MemoryJournal();
                var record = new RunRecord(journal, new Surroundings());
                record.Add(Started(plan, parallel: 3));
                record.Settle();
                record.Commit();
                for (var i = 0; i < order.Length; i++)
                {
                    record.Add(NextResult(record.State, order[i]));
                    record.Settle();
                    if (i == 5 || (writes >> i & 1) == 1) record.Commit();
                    record.State.TaskOf("join").Attempt.ShouldBe(i == 5 ? 1 : 0, $"{string.Join(' ', order)}, writes {writes}");
                }

                record.State.TaskOf("join").Phase.ShouldBe(TaskPhase.Active);
            }
        }

        ways.ShouldBe(90 * 32);
    }

    private static ValueTask<StepResult> Succeed(List<string> called, string id)
    {
        called.Add(id);
        return new(StepResult.Success());
    }

    private static void Names<TPhase, TTrigger>(Exception refusal, TPhase phase, TTrigger trigger, TTrigger[] permitted)
    {
        refusal.Message.ShouldContain($"is {phase} has no transition on {trigger}.");
        refusal.Message.ShouldContain(permitted.Length == 0 ? "Nothing is permitted there." : $"Permitted there: {string.Join(", ", permitted)}.");
    }

    private static IEnumerable<(TaskTrigger Trigger, TaskEvent Event)> TaskEvents()
    {
        yield return (TaskTrigger.Start, new AttemptStarted { Task = "one", Attempt = 2, Token = "s.2", Marker = "run/one/2/s.2" });
        yield return (TaskTrigger.Verify, new ActionEnded { Task = "one", Attempt = 1, Token = "s.1", Ending = ActionEnding.Finished, Commands = [new CommandEvidence { Command = "true", ExitCode = 0 }] });
        yield return (TaskTrigger.Complete, new TaskVerified { Task = "one", Attempt = 1, Token = "s.1" });
        yield return (TaskTrigger.Retry, new RetryScheduled { Task = "one", Attempt = 1, Token = "s.1", Reason = "failed", Due = Noon });
        yield return (TaskTrigger.Interrupt, new AttemptInterrupted { Task = "one", Attempt = 1, Token = "s.1", Reason = "cut off" });
        yield return (TaskTrigger.Fail, new TaskFailed { Task = "one", Attempt = 1, Token = "s.1", Reason = "failed", Response = FailureKind.Stop });
        yield return (TaskTrigger.Ask, new FailureAsked { Task = "one", Attempt = 1, Token = "s.1", Reason = "failed" });
        yield return (TaskTrigger.LoseDependency, new TaskBlocked { Task = "one", Cause = "one" });
        yield return (TaskTrigger.Skip, new TaskSkipped { Task = "one", Attempt = 1, Token = "s.1", Reason = "not needed" });
        yield return (TaskTrigger.Cancel, new TaskCancelled { Task = "one", Reason = "given up" });
    }

    private static IEnumerable<(RunTrigger Trigger, RunEvent Event)> RunEvents()
    {
        yield return (RunTrigger.Verify, new RunVerifying { Token = "s.v", Marker = "run//1/s.v" });
        yield return (RunTrigger.Wait, new RunWaiting());
        yield return (RunTrigger.Halt, new RunHalted());
        yield return (RunTrigger.Complete, new RunDone());
        yield return (RunTrigger.Fail, new RunFailed { Reason = "failed" });
        yield return (RunTrigger.Cancel, new RunCancelled { Reason = "given up" });
        yield return (RunTrigger.Resume, new RunResumed { Parallel = 1, Session = "t" });
    }

    private static RunStarted Started(Plan plan, int parallel) => new() { RunId = "run", PlanHash = "", Plan = plan, Target = "/", Parallel = parallel, Session = "s" };

    private static RunState Begun(Plan plan) => RunFold.Begin(new JournalEntry(1, Noon, Started(plan, parallel: 1)));

    // The action ends, then its criterion holds.
    private static AttemptEvent NextResult(RunState state, int position)
    {
        var task = state.TaskList[position];
        return task.Phase == TaskPhase.Active
            ? new ActionEnded { Task = task.Id, Attempt = 1, Token = task.Token!, Ending = ActionEnding.Finished }
            : new CriterionChecked { Task = task.Id, Attempt = 1, Token = task.Token!, Evidence = new CriterionEvidence { Path = state.Frame.Proofs[position].Next(task.Evidence)!.Path, Text = "exit code 0", Result = CheckResult.Holds } };
    }

    private static JournalEntry[] Read(byte[] bytes)
    {
        using var disk = new MemoryStream(bytes);
        return [.. new JournalReader(disk, "run.jsonl").Entries()];
    }

    // Every different order of some numbers.
    private static IEnumerable<int[]> Orders(int[] numbers)
    {
        if (numbers.Length == 0) return [[]];
        return numbers.Distinct().SelectMany(first =>
        {
            var rest = numbers.ToList();
            rest.Remove(first);
            return Orders([.. rest]).Select(o => (int[])[first, .. o]);
        });
    }
}
