namespace SpecPlanner.Runtime;

/// <summary>The scheduler: a pure function from state and event to state and commands. No clock, no threads, no disk.</summary>
/// <remarks>
/// Results and requests come in as events. After each of them <see cref="Next"/> is recorded until it is null:
/// what follows from the state, one event at a time, so that a crash between any two loses nothing.
/// </remarks>
internal static class Scheduler
{
    /// <summary>The state after an event, and what has to be done once the event is safe on disk.</summary>
    public static Decision Apply(RunState? state, JournalEntry entry)
    {
        var next = RunFold.Fold(state, entry);
        return new Decision(next, [.. state is null ? [] : Interrupting.Commands(state, entry.Event), .. Commands(next, entry.Event)]);
    }

    /// <summary>The event that follows from the state by itself, or <see langword="null"/> when something has to come from outside.</summary>
    /// <param name="state">The state.</param>
    /// <param name="now">The time, for retries that wait and for leases.</param>
    public static RunEvent? Next(RunState state, DateTimeOffset now) => state.Phase switch
    {
        RunPhase.Running => Leases.Next(state, now) ?? Consequences.Next(state) ?? (Consequences.AreHeld(state) ? null : Starting.Next(state, now) ?? Ending.Next(state)),
        RunPhase.RollingBack => RollingBack.Next(state),
        RunPhase.Verifying => Ending.OfVerification(state),
        _ => null,
    };

    /// <summary>When the state has to be looked at again though nothing happened; <see langword="null"/> is never.</summary>
    /// <param name="state">The state, with everything recorded that follows from it.</param>
    /// <param name="settled">The time that was given to <see cref="Next"/> last: a retry that was due then waits for a free place, and a result will tell when there is one.</param>
    public static DateTimeOffset? WakeAt(RunState state, DateTimeOffset settled)
    {
        if (state.Phase != RunPhase.Running) return null;
        var lease = state.Agenda.Leases is [var (end, _), ..] ? end : (DateTimeOffset?)null;
        if (state.Agenda.Stopping || state.Agenda.Halting) return lease;
        var retries = state.Agenda.Retries;
        var next = ~retries.IndexOf((settled, int.MaxValue));
        return next < retries.Count && !(lease < retries[next].Due) ? retries[next].Due : lease;
    }

    private static IReadOnlyList<RunCommand> Commands(RunState state, RunEvent e) => e switch
    {
        AttemptStarted or ApprovalGiven or FilesSnapshotted or FilesRestored => GoOn(state, state.Frame.PositionOf(((TaskEvent)e).Task)),
        CriterionChecked { Task: CriterionChecked.PlanTask } => CheckPlan(state),
        RunVerifying => CheckPlan(state),
        ActionEnded or CriterionChecked => Check(state, state.Frame.PositionOf(((TaskEvent)e).Task)),
        AttemptCompleted completed => [new TakeInResult(state.Frame.PositionOf(completed.Task))],
        FilesRestoring restoring => [new RestoreFiles(state.Frame.PositionOf(restoring.Task))],
        FilesCommitting committing => [new CommitFiles(state.Frame.PositionOf(committing.Task))],
        FailureAsked asked => [new AskAboutFailure(state.Frame.PositionOf(asked.Task))],
        RetryScheduled or WentBack => LeftoversOf(state, ((TaskEvent)e).Task),
        TaskFailed failed => [.. LeftoversOf(state, failed.Task), new TakeBack(state.TaskOf(failed.Task).Marker!)],
        AttemptInterrupted { BeforeAction: true } cut => [new TakeBack(state.TaskOf(cut.Task).Marker!)],
        RollbackItemStarted started => [new DoRollbackItem(state.Rollback!.Items[state.Rollback.IndexOf(started.Section, started.Item)])],
        RunResumed => Continue(state),
        _ => [],
    };

    // The next stage of an attempt that has begun.
    private static IReadOnlyList<RunCommand> GoOn(RunState state, int position)
    {
        var task = state.TaskList[position];
        return AttemptStages.Of(state, task) switch
        {
            AttemptStage.Approval => [new AskApproval(position, AttemptStages.Question(state, task.Definition)!.Value)],
            AttemptStage.Files => [new PrepareFiles(position)],
            AttemptStage.Action => [new ExecuteAction(position)],
            _ => [],
        };
    }

    private static IReadOnlyList<RunCommand> Check(RunState state, int position)
    {
        var task = state.TaskList[position];
        if (task.Phase is not (TaskPhase.Verifying or TaskPhase.Review) || task.Question is not null || task.Answer is not null) return [];
        return state.Frame.Proofs[position].Next(task.Evidence) is { } leaf ? [new CheckCriterion(position, leaf)] : [];
    }

    private static IReadOnlyList<RunCommand> CheckPlan(RunState state) =>
        state.Frame.PlanProof?.Next(state.Evidence) is { } leaf
            ? [new CheckPlanCriterion(state.VerificationToken!, state.VerificationMarker!, leaf)]
            : [];

    private static IReadOnlyList<RunCommand> LeftoversOf(RunState state, string task)
    {
        var failed = state.TaskOf(task);
        return failed.UsesProcesses && failed.Marker is { } marker ? [new EndLeftovers(marker)] : [];
    }

    // After a crash or a halt, verifications, restorations, commits and questions go on where they were, and what workers have completed meanwhile is taken in.
    private static List<RunCommand> Continue(RunState state)
    {
        var commands = new List<RunCommand>();
        foreach (var position in state.Agenda.Unresolved)
        {
            var task = state.TaskList[position];
            if (task.IsRestoring) commands.Add(new RestoreFiles(position));
            else if (task.IsCommitting) commands.Add(new CommitFiles(position));
            else if (task is { Phase: TaskPhase.Active, Completion: not null, Action: null }) commands.Add(new TakeInResult(position));
            else if (task.Question is not null) commands.Add(new AskAboutFailure(position));
            else commands.AddRange(Check(state, position));
        }

        return commands;
    }
}
