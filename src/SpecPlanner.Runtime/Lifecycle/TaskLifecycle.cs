namespace SpecPlanner.Runtime;

/// <summary>The life cycle of a task: one table of transitions, and nothing else decides.</summary>
internal static class TaskLifecycle
{
    private static readonly TransitionTable<TaskPhase, TaskTrigger> Table = new(
    [
        (TaskPhase.Proposed, TaskTrigger.Accept, TaskPhase.Pending),
        (TaskPhase.Proposed, TaskTrigger.Cancel, TaskPhase.Cancelled),
        (TaskPhase.Pending, TaskTrigger.Start, TaskPhase.Active),
        (TaskPhase.Pending, TaskTrigger.LoseDependency, TaskPhase.Blocked),
        (TaskPhase.Pending, TaskTrigger.Skip, TaskPhase.Skipped),
        (TaskPhase.Pending, TaskTrigger.Cancel, TaskPhase.Cancelled),
        (TaskPhase.Active, TaskTrigger.Verify, TaskPhase.Verifying),
        (TaskPhase.Active, TaskTrigger.Retry, TaskPhase.Pending),
        (TaskPhase.Active, TaskTrigger.Interrupt, TaskPhase.Pending),
        (TaskPhase.Active, TaskTrigger.Ask, TaskPhase.Review),
        (TaskPhase.Active, TaskTrigger.GoBack, TaskPhase.Pending),
        (TaskPhase.Active, TaskTrigger.Fail, TaskPhase.Blocked),
        (TaskPhase.Active, TaskTrigger.NeedPerson, TaskPhase.Blocked),
        (TaskPhase.Active, TaskTrigger.Skip, TaskPhase.Skipped),
        (TaskPhase.Verifying, TaskTrigger.Review, TaskPhase.Review),
        (TaskPhase.Verifying, TaskTrigger.Complete, TaskPhase.Done),
        (TaskPhase.Verifying, TaskTrigger.Retry, TaskPhase.Pending),
        (TaskPhase.Verifying, TaskTrigger.Ask, TaskPhase.Review),
        (TaskPhase.Verifying, TaskTrigger.GoBack, TaskPhase.Pending),
        (TaskPhase.Verifying, TaskTrigger.Fail, TaskPhase.Blocked),
        (TaskPhase.Review, TaskTrigger.Complete, TaskPhase.Done),
        (TaskPhase.Review, TaskTrigger.Retry, TaskPhase.Pending),
        (TaskPhase.Review, TaskTrigger.Ask, TaskPhase.Review),
        (TaskPhase.Review, TaskTrigger.GoBack, TaskPhase.Pending),
        (TaskPhase.Review, TaskTrigger.Fail, TaskPhase.Blocked),
        (TaskPhase.Review, TaskTrigger.Cancel, TaskPhase.Cancelled),
        (TaskPhase.Blocked, TaskTrigger.Unblock, TaskPhase.Pending),
        (TaskPhase.Blocked, TaskTrigger.Skip, TaskPhase.Skipped),
        (TaskPhase.Blocked, TaskTrigger.Cancel, TaskPhase.Cancelled),
        (TaskPhase.Blocked, TaskTrigger.GoBack, TaskPhase.Pending),

        // The one way out of done: a later task failed and says "Go to step N".
        (TaskPhase.Done, TaskTrigger.GoBack, TaskPhase.Pending),
    ]);

    /// <summary>Every transition there is, as from, trigger, to.</summary>
    public static IReadOnlyList<(TaskPhase From, TaskTrigger Trigger, TaskPhase To)> Transitions => Table.Transitions;

    /// <summary>Where a trigger leads; <see langword="false"/> when it may not fire in this phase.</summary>
    public static bool TryFire(TaskPhase from, TaskTrigger trigger, out TaskPhase to) => Table.TryFire(from, trigger, out to);

    /// <summary>Where a trigger leads.</summary>
    /// <exception cref="IllegalTransitionException">It may not fire in this phase: a bug.</exception>
    internal static TaskPhase Fire(TaskPhase from, TaskTrigger trigger) =>
        TryFire(from, trigger, out var to) ? to : throw new IllegalTransitionException($"A task that is {from} has no transition on {trigger}.");
}
