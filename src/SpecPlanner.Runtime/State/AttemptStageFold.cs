namespace SpecPlanner.Runtime;

/// <summary>What happens to an attempt around its action: a person's yes, and its files.</summary>
internal static class AttemptStageFold
{
    /// <summary>The person's yes holds for the retries too.</summary>
    public static RunState Approve(RunState state, int position, TaskState task, ApprovalGiven e) =>
        state.With(position, task with { Approval = e });

    public static RunState Deny(RunState state, int position, TaskState task, ApprovalDenied e) =>
        state.With(position, task with { Denial = e }).Decidable(position);

    public static RunState Snapshot(RunState state, int position, TaskState task, FilesSnapshotted e) =>
        state.With(position, task with { Snapshot = e, FilesAreClean = true });

    /// <summary>The task with new copies to take before its next attempt.</summary>
    public static TaskState WithoutSnapshot(TaskState task) => task with { Snapshot = null, SnapshotIsOld = false, FilesAreClean = false };

    public static RunState BeginCommitting(RunState state, int position, TaskState task) =>
        state.With(position, task with { IsCommitting = true }).Decided(position);

    public static RunState Commit(RunState state, int position, TaskState task, FilesCommitted e) =>
        state.With(position, task with { IsCommitting = false, Committed = e }).Decidable(position);

    public static RunState BeginRestoring(RunState state, int position, TaskState task) =>
        state.With(position, task with { IsRestoring = true }).Decided(position);

    /// <summary>Before an action the files are ready for it; after one that failed, and where they are not all back, what follows can be decided.</summary>
    public static RunState Restore(RunState state, int position, TaskState task, FilesRestored e)
    {
        var isWhole = e.IsWhole;
        var restored = task with { Restored = e, FilesAreClean = isWhole, IsRestoring = false };
        if (isWhole && task is { SnapshotIsOld: true, IsRestoring: false }) restored = WithoutSnapshot(restored);
        state = state.With(position, restored);
        return task.IsRestoring || !isWhole ? state.Decidable(position) : state;
    }
}
