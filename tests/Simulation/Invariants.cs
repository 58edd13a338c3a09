using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>What must be true of a run at every moment, and at its end.</summary>
internal static class Invariants
{
    /// <summary>At every moment: no more runs than may, and no two that name one lock.</summary>
    public static void Hold(RunState state)
    {
        var underWay = state.Tasks.Where(t => t.IsUnderWay).ToArray();
        underWay.Length.ShouldBe(state.Running);

        // What was cut off and is given up runs nothing any more: at most its files are brought back.
        underWay = [.. underWay.Where(static t => t.Action is not { Ending: ActionEnding.Blocked, Block: BlockKind.Failed })];
        underWay.Count(t => !IsForPerson(state, t) && !IsRemote(state, t) && t.Approval is null).ShouldBeLessThanOrEqualTo(state.Parallel + underWay.Count(t => IsWithPerson(state, t)));
        underWay.Count(t => IsRemote(state, t) && t.Approval is null).ShouldBeLessThanOrEqualTo(state.Agents + underWay.Count(t => IsWithPerson(state, t)));
        if (state.Agenda.Leases.Count != underWay.Count(static t => t.IsClaimed)) throw new InvalidOperationException("Not so: every claim, and nothing else, has a lease.");
        foreach (var persona in state.Plan.Personas.Where(p => p.Concurrency is not null))
            underWay.Count(t => t.Definition.Persona == persona.Id).ShouldBeLessThanOrEqualTo(persona.Concurrency!.Value + NeedPersonReturns(state));

        // An attempt whose judgement waits for a person is not over.
        var held = new HashSet<string>(StringComparer.Ordinal);
        All(underWay.Concat(state.Tasks.Where(static t => t is { Phase: TaskPhase.Review, NeedsPerson: true })), t => t.Definition.Locks.All(held.Add), "every lock has one holder");
    }

    /// <summary>The state that a journal gives; nothing in it begins before what it waits for. What somebody wants tried again later does not take that back.</summary>
    public static RunState Replay(IEnumerable<JournalEntry> journal)
    {
        RunState? state = null;
        foreach (var entry in journal)
        {
            if (entry.Event is AttemptStarted started) All(state!.TaskOf(started.Task).Definition.DependsOn, d => state.TaskOf(d).IsOutOfTheWay, $"{started.Task} waits for nothing when it begins");
            state = RunFold.Fold(state, entry);
        }

        return state!;
    }

    /// <summary>At the end of a run.</summary>
    public static void HoldAtTheEnd(RunState state, IReadOnlyList<JournalEntry> journal)
    {
        var events = journal.Select(e => e.Event).ToArray();
        All(state.Tasks, static t => t.IsResolved, "everything is resolved");
        state.Running.ShouldBe(0);
        if (state.Phase == RunPhase.Cancelled) return;
        NothingFinishedRunsAgain(state, events);
        AttemptsCountUp(events);
        EachAttemptIsOneWorkers(events);
        WaysAreTakenInTurn(state, events);
        NothingBeginsWithoutTheYesItNeeds(state, events);
        NothingTouchesFilesThatAreNotReady(state, events);
        TheRollbackIsDoneOnceAndInOrder(state, events);
        FailuresReachEveryDependant(state);
        All(state.Tasks, static t => t.TimesSentBack <= 3, "nothing goes back for ever");
        (state.Phase == RunPhase.Done).ShouldBe(
            state.Tasks.All(t => t.Phase is TaskPhase.Done or TaskPhase.Skipped) && (state.Frame.PlanProof?.IsProved(state.Evidence) ?? true));

        // Every join starts: without a failure that stops the run nothing stays behind.
        if (state.Tasks.Any(t => t.HasFailed && t.Response != FailureKind.Continue)) return;
        All(state.Tasks, static t => t.Phase is TaskPhase.Done or TaskPhase.Skipped || t.HasFailed || t.Cause is not null, "nothing is left behind");
    }

    /// <summary>At the end of a run: what a task did to its files is taken back, unless it was proved.</summary>
    public static void HoldForFiles(RunState state, SimulatedFiles files)
    {
        foreach (var task in state.Tasks.Where(t => t.FilesAreClean && t.Snapshot is not null))
        {
            foreach (var file in task.Definition.Files) files.CopyOf(file.Path).ShouldBe(files.Of(file.Path), $"{file.Path} is not as it was before {task.Id}");
        }
    }

    // No assertion of a library, which compiles what it is given each time.
    private static void All<T>(IEnumerable<T> items, Func<T, bool> holds, string promise)
    {
        foreach (var item in items)
        {
            if (!holds(item)) throw new InvalidOperationException($"Not so: {promise}. It is {item}.");
        }
    }

    // A task in review keeps its attempt while nobody can be asked, and takes its place again when the run is resumed.
    private static int NeedPersonReturns(RunState state) => state.Tasks.Count(t => t.Phase == TaskPhase.Review);

    // Somebody who is asked keeps no machine busy; after the answer there can be one more than there are places.
    private static bool IsWithPerson(RunState state, TaskState task) => task.Phase == TaskPhase.Review || AttemptStages.Of(state, task) == AttemptStage.Approval;

    private static bool IsRemote(RunState state, TaskState task) => state.Frame.IsRemote(state.Frame.PositionOf(task.Id));

    private static bool IsForPerson(RunState state, TaskState task) => state.Plan.Personas.First(p => p.Id == task.Definition.Persona).Executor == ExecutorKind.Human;


    private static void NothingFinishedRunsAgain(RunState state, RunEvent[] events)
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        var leftOut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in events)
        {
            // The one reason to do something again: a later task sent the run back.
            if (e is WentBack back)
                finished.ExceptWith(GoingBack.Again(state, state.Frame.PositionOf(back.Task), state.Frame.PositionOf(back.To)).Select(p => state.Tasks[p].Id).Where(id => !leftOut.Contains(id)));
            if (e is TaskSkipped skipped) leftOut.Add(skipped.Task);
            if (e is TaskReopened reopened)
            {
                finished.Remove(reopened.Task);
                leftOut.Remove(reopened.Task);
            }


            if (e is TaskVerified or TaskSkipped or TaskFailed) Once(finished, ((TaskEvent)e).Task);
            if (e is AttemptStarted started && finished.Contains(started.Task)) throw new InvalidOperationException($"{started.Task} had finished and begins again.");
        }
    }

    private static void Once(HashSet<string> finished, string task)
    {
        if (!finished.Add(task)) throw new InvalidOperationException($"{task} finished twice.");
    }

    private static void AttemptsCountUp(RunEvent[] events)
    {
        var starts = events.OfType<AttemptStarted>().ToArray();
        starts.Select(s => s.Token).ShouldBeUnique();
        foreach (var task in starts.GroupBy(s => s.Task, StringComparer.Ordinal))
            task.Select(s => s.Attempt).ShouldBe(Enumerable.Range(1, task.Count()));
    }

    // Of all who claim an attempt one gets it; nobody else completes it, and nobody after it was given to another.
    private static void EachAttemptIsOneWorkers(RunEvent[] events)
    {
        var (claimed, held) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var e in events.OfType<AttemptEvent>())
        {
            if (e is AttemptClaimed && !(claimed.Add(e.Token) && held.Add(e.Token))) throw new InvalidOperationException($"{e.Task} attempt {e.Attempt} was claimed twice.");
            if (e is AttemptCompleted or AttemptInterrupted && claimed.Contains(e.Token) && !held.Remove(e.Token)) throw new InvalidOperationException($"{e.Task} attempt {e.Attempt} was completed by somebody who had lost it.");
        }
    }

    private static void WaysAreTakenInTurn(RunState state, RunEvent[] events)
    {
        foreach (var task in state.Tasks.Where(t => t.Definition.Strategies.Count > 0))
        {
            var ways = task.Definition.Strategies.Count + 1;
            var (due, current, mayBeginAnew) = (1, 0, false);
            foreach (var happened in events)
            {
                // Who asks something of a run that has ended takes it up, and with it all that was cancelled.
                if (happened is StepsAdded) mayBeginAnew = true;
                if (happened is not TaskEvent e) continue;

                // When the run goes back, counting begins anew; what was added later may have put a task behind others since.
                if (e is WentBack back && GoingBack.Again(state, state.Frame.PositionOf(back.Task), state.Frame.PositionOf(back.To)).Contains(state.Frame.PositionOf(task.Id)))
                {
                    if (state.Additions.IsEmpty) due = 1;
                    else mayBeginAnew = true;
                }

                // So it does for what somebody wants tried again, and for all that is revived with it.
                if (e is TaskReopened or TaskLeftOut) mayBeginAnew = true;
                if (e.Task != task.Id) continue;
                if (e is AttemptStarted started)
                {
                    current = started.Strategy;
                    if (mayBeginAnew && current == 1) due = 1;
                    current.ShouldBe(due, $"{task.Id} attempt {started.Attempt}");
                    mayBeginAnew = false;
                }

                if (e is RetryScheduled) due = (current % ways) + 1;
            }
        }
    }

    private static void NothingBeginsWithoutTheYesItNeeds(RunState state, RunEvent[] events)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in events)
        {
            if (e is ApprovalGiven given) allowed.Add(given.Task);
            if (e is ActionEnded ended && state.Start.Policy is { } limit && state.TaskOf(ended.Task).Definition.Policy > limit && !allowed.Contains(ended.Task))
                throw new InvalidOperationException($"{ended.Task} was carried out without the yes it needs.");
        }
    }

    private static void NothingTouchesFilesThatAreNotReady(RunState state, RunEvent[] events)
    {
        var (ready, denied) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var e in events)
        {
            switch (e)
            {
                case AttemptStarted started:
                    denied.Remove(started.Task);
                    break;
                case ApprovalDenied denial:
                    denied.Add(denial.Task);
                    break;
                case FilesSnapshotted or FilesRestored:
                    ready.Add(((TaskEvent)e).Task);
                    break;
                case ActionEnded ended when !state.TaskOf(ended.Task).Definition.Files.IsEmpty:
                    ready.Remove(ended.Task).ShouldBeTrue($"{ended.Task} ran over files that were not as they had been");
                    break;
                case RetryScheduled or TaskFailed when !state.TaskOf(((TaskEvent)e).Task).Definition.Files.IsEmpty && !denied.Contains(((TaskEvent)e).Task):
                    if (!ready.Contains(((TaskEvent)e).Task)) throw new InvalidOperationException($"A failure of {((TaskEvent)e).Task} was decided before the files were back.");
                    break;
            }
        }
    }

    private static void TheRollbackIsDoneOnceAndInOrder(RunState state, RunEvent[] events)
    {
        var failed = state.Tasks.Where(t => t.HasFailed && t.Response != FailureKind.Continue).Select(t => t.Id).ToArray();
        var due = state.Plan.Rollbacks.SelectMany((r, s) => r.Tasks.Any(t => failed.Contains(t)) ? r.Items.Select((_, i) => (s, i)) : []).ToArray();
        var ended = events.OfType<RollbackItemEnded>().Select(e => (e.Section, e.Item)).ToArray();
        ended.ShouldBe(due, ignoreOrder: true);
        events.OfType<RollbackStarted>().Count().ShouldBe(due.Length > 0 ? 1 : 0);

        // What waited for a person comes after the rest.
        var waited = events.OfType<RollbackItemWaiting>().Select(e => (e.Section, e.Item)).ToHashSet();
        ended.Where(e => !waited.Contains(e)).ShouldBe(due.Where(d => !waited.Contains(d)));
    }

    private static void FailuresReachEveryDependant(RunState state)
    {
        // Who was left out by a person stays so, whatever becomes of the others; and what was carried out before somebody wanted something else of what it waits for,
        // though it may still have waited for a person, whom the end of the run took back.
        foreach (var task in state.Tasks.Where(t => t.Phase is not (TaskPhase.Skipped or TaskPhase.Done) && !t.HasFailed && !(t is { Phase: TaskPhase.Cancelled, Attempt: > 0 })))
        {
            var lost = task.Definition.DependsOn.Select(state.TaskOf).Any(d => !d.IsOutOfTheWay && (d.HasFailed || d.BlocksDependents || d.Cause is not null));
            (task.Cause is not null).ShouldBe(lost, task.Id);
            if (task.Cause is { } cause) (state.TaskOf(cause).HasFailed || state.TaskOf(cause).BlocksDependents).ShouldBeTrue();
        }
    }
}
