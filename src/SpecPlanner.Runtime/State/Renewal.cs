namespace SpecPlanner.Runtime;

/// <summary>Makes tasks pending again, and says of pending ones what they wait for.</summary>
internal static class Renewal
{
    /// <summary>The task as if it had not begun. What was tried and the numbers of its attempts stay, and so do copies of files that were left half changed.</summary>
    public static RunState Renew(RunState state, int position, TaskTrigger trigger)
    {
        var task = state.TaskList[position];
        if (task.IsUnderWay) state = state.Free(position);
        var keepsFiles = task.Phase != TaskPhase.Done && (task.IsUnderWay || !task.FilesAreClean) && task.Restored is not { IsWhole: false };
        var renewed = new TaskState
        {
            Definition = task.Definition,
            Phase = task.Phase == TaskPhase.Pending ? TaskPhase.Pending : TaskLifecycle.Fire(task.Phase, trigger),
            Attempt = task.Attempt,
            Marker = task.Marker,
            FirstStarted = task.FirstStarted,
            Started = task.Started,
            TimesSentBack = task.TimesSentBack,
            Tried = task.Tried,
            Reason = task.Reason,
            Snapshot = keepsFiles ? task.Snapshot : null,
            SnapshotIsOld = keepsFiles && task.SnapshotIsOld,
        };
        state = state.Off(position).With(position, renewed).Unready(position);
        return state with { Agenda = state.Agenda with { Unresolved = state.Agenda.Unresolved.Add(position) } };
    }

    /// <summary>Counts anew what pending tasks wait for: they may start, have to wait, or have lost what they depend on.</summary>
    /// <remarks>Also for a task that becomes pending again: while it was under way somebody may have wanted another try of what it depends on.</remarks>
    public static RunState Recount(RunState state, IEnumerable<int> positions)
    {
        foreach (var position in positions)
        {
            var task = state.TaskList[position];
            if (task.Phase != TaskPhase.Pending) continue;
            var unmet = 0;
            int? cause = null;
            foreach (var before in state.Frame.Graph.PredecessorsOf(position))
            {
                if (state.TaskList[before].IsOutOfTheWay) continue;
                unmet++;
                cause ??= CauseOf(state, before);
            }

            state = state.With(position, task with { Unmet = unmet });
            state = unmet == 0 && task.RetryDue is null ? state.Ready(position) : state.Unready(position);
            var doomed = state.Agenda.Doomed;
            state = state with { Agenda = state.Agenda with { Doomed = cause is { } lost ? doomed.SetItem(position, lost) : doomed.Remove(position) } };
        }

        return state;
    }

    // Why what depends on the task can never start; null while it may still come to be done.
    private static int? CauseOf(RunState state, int position)
    {
        var task = state.TaskList[position];
        if (task.Cause is { } cause) return state.Frame.PositionOf(cause);
        return task.HasFailed || task.BlocksDependents ? position : null;
    }
}
