using System.Collections.Immutable;

namespace SpecPlanner.Runtime;

/// <summary>What each event does to the state. Pure: the same events give the same state, live and from the journal.</summary>
internal static class RunFold
{
    /// <summary>The state after an event, the first one included.</summary>
    public static RunState Fold(RunState? state, JournalEntry entry) => state is null ? Begin(entry) : Apply(state, entry);

    /// <summary>The state after the first event of a run.</summary>
    public static RunState Begin(JournalEntry entry)
    {
        if (entry.Event is not RunStarted started) throw new InvalidDataException("The first event of a run is not run.started.");
        var frame = new RunFrame(started);
        var tasks = ImmutableList.CreateBuilder<TaskState>();
        var ready = Enumerable.Range(0, frame.Personas.Length).Select(_ => ImmutableSortedSet.CreateBuilder<int>()).ToArray();
        for (var i = 0; i < frame.Plan.Tasks.Count; i++)
        {
            var task = new TaskState { Definition = frame.Plan.Tasks[i], Unmet = frame.WaitsFor(i) };
            tasks.Add(frame.IsMeant(i) ? task : TaskFold.Moved(task, TaskTrigger.Skip) with { Reason = "It was not chosen for this run.", Ended = entry.Time });
            if (frame.IsMeant(i) && task.Unmet == 0) ready[frame.PersonaOf(i)].Add(i);
        }

        var agenda = new Agenda
        {
            Ready = [.. ready.Select(r => r.ToImmutable())],
            Busy = [.. new int[frame.Personas.Length]],
            Unresolved = [.. Enumerable.Range(0, frame.Plan.Tasks.Count).Where(frame.IsMeant)],
        };
        return new RunState(frame, tasks.ToImmutable(), agenda)
        {
            Phase = RunLifecycle.Fire(RunPhase.Created, RunTrigger.Start),
            Sequence = entry.Sequence,
            Started = entry.Time,
            Updated = entry.Time,
            Parallel = started.Parallel,
            Agents = started.Agents > 0 ? started.Agents : RunStarted.UsualAgents,
            Interactive = started.Interactive,
            KeepGoing = started.KeepGoing,
            Session = started.Session,
        };
    }

    /// <summary>The state after one more event.</summary>
    /// <exception cref="IllegalTransitionException">The event may not happen in this state.</exception>
    /// <exception cref="InvalidDataException">The event does not belong to this run, or not to its current attempt.</exception>
    public static RunState Apply(RunState state, JournalEntry entry)
    {
        if (entry.Sequence != state.Sequence + 1)
            throw new InvalidDataException($"Event {entry.Sequence} follows event {state.Sequence}.");
        var next = entry.Event switch
        {
            TaskEvent e => TaskFold.Apply(state, e, entry.Time),
            RollbackItemEvent e => RollbackFold.Apply(state, e, entry.Time),
            RollbackStarted e => Move(state, RunTrigger.RollBack, "") with { Rollback = RollbackFold.Begin(state, e) },
            RunResumed e => Resume(state, e),
            PlanChanged e => PlanFold.Change(state, e, entry.Time),
            StepsAdded e => AdditionFold.Add(state, e, entry.Time),
            HaltRequested e => state with { Reason = e.Reason, Agenda = state.Agenda with { Halting = true } },
            RunHalted => Move(state, RunTrigger.Halt, state.Reason),
            RunWaiting e => Move(state, RunTrigger.Wait, WaitsFor(state, e)),
            RunVerifying e => Move(state, RunTrigger.Verify, "") with { VerificationToken = e.Token, VerificationMarker = e.Marker, Evidence = [] },
            RunDone => Move(state, RunTrigger.Complete, ""),
            RunFailed e => Move(state, RunTrigger.Fail, e.Reason),
            RunCancelled e => Move(InterventionFold.Cancel(state, e, entry.Time), RunTrigger.Cancel, e.Reason),
            _ => throw new InvalidDataException($"Event {entry.Sequence} ({entry.Event.GetType().Name}) may not follow the first one."),
        };

        // What is written beside a task is no news of the run.
        return next with { Sequence = entry.Sequence, Updated = entry.Event is TaskRemark ? state.Updated : entry.Time };
    }

    /// <summary>The run in the phase a trigger leads to.</summary>
    public static RunState Move(RunState state, RunTrigger trigger, string reason) =>
        state with { Phase = RunLifecycle.Fire(state.Phase, trigger), Reason = reason };

    private static string WaitsFor(RunState state, RunWaiting e) =>
        !e.Tasks.IsEmpty ? $"Needs a person: {string.Join(", ", e.Tasks)}."
        : state.Phase == RunPhase.RollingBack ? "The rollback needs a person."
        : "The plan's own criterion needs a person.";

    private static RunState Resume(RunState state, RunResumed e)
    {
        state = Move(state, state.Rollback is null ? RunTrigger.Resume : RunTrigger.ResumeRollback, "") with
        {
            Rollback = state.Rollback is { } rollback ? RollbackFold.Resume(rollback) : null,
            Parallel = e.Parallel,
            Agents = e.Agents > 0 ? e.Agents : state.Agents,
            Interactive = e.Interactive,
            KeepGoing = e.KeepGoing,
            Session = e.Session,
            VerificationToken = null,
            Agenda = state.Agenda with { Halting = false, PlanNeedsPerson = false, Stopping = state.Agenda.Stopping && !e.KeepGoing },
        };
        foreach (var task in state.Agenda.NeedPerson) state = TaskFold.FindPerson(state, task);
        return state;
    }
}
