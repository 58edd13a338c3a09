namespace SpecPlanner.Runtime;

/// <summary>Where a task of a run stands.</summary>
public enum TaskPhase
{
    /// <summary>Suggested, not yet accepted as a task.</summary>
    Proposed,

    /// <summary>Waits for its dependencies, for a free place, or for its next attempt.</summary>
    Pending,

    /// <summary>An attempt carries out its action.</summary>
    Active,

    /// <summary>The action ended; its criterion is checked.</summary>
    Verifying,

    /// <summary>The checks ended; someone judges what no machine can.</summary>
    Review,

    /// <summary>Proved.</summary>
    Done,

    /// <summary>Cannot go on: it failed, what it depends on failed, or it needs a person.</summary>
    Blocked,

    /// <summary>Left out by a person's choice; what depends on it goes on.</summary>
    Skipped,

    /// <summary>Not started because its run ended before.</summary>
    Cancelled,
}

/// <summary>What moves a task from one phase to another.</summary>
public enum TaskTrigger
{
    /// <summary>A proposal becomes a task.</summary>
    Accept,

    /// <summary>An attempt begins.</summary>
    Start,

    /// <summary>The action was carried out; its proof is looked at.</summary>
    Verify,

    /// <summary>Only judgements are left to give.</summary>
    Review,

    /// <summary>Everything that proves it holds.</summary>
    Complete,

    /// <summary>The attempt failed and another one follows.</summary>
    Retry,

    /// <summary>The attempt was cut off before it had a result.</summary>
    Interrupt,

    /// <summary>The last attempt failed.</summary>
    Fail,

    /// <summary>Something it depends on cannot be done any more.</summary>
    LoseDependency,

    /// <summary>Nobody could be asked.</summary>
    NeedPerson,

    /// <summary>What blocked it is gone.</summary>
    Unblock,

    /// <summary>A person leaves it out.</summary>
    Skip,

    /// <summary>Its run ends without it.</summary>
    Cancel,
}

/// <summary>The life cycle of a task: one table of transitions, and nothing else decides.</summary>
public static class TaskLifecycle
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
        (TaskPhase.Active, TaskTrigger.Fail, TaskPhase.Blocked),
        (TaskPhase.Active, TaskTrigger.NeedPerson, TaskPhase.Blocked),
        (TaskPhase.Active, TaskTrigger.Skip, TaskPhase.Skipped),
        (TaskPhase.Verifying, TaskTrigger.Review, TaskPhase.Review),
        (TaskPhase.Verifying, TaskTrigger.Complete, TaskPhase.Done),
        (TaskPhase.Verifying, TaskTrigger.Retry, TaskPhase.Pending),
        (TaskPhase.Verifying, TaskTrigger.Fail, TaskPhase.Blocked),
        (TaskPhase.Review, TaskTrigger.Complete, TaskPhase.Done),
        (TaskPhase.Review, TaskTrigger.Retry, TaskPhase.Pending),
        (TaskPhase.Review, TaskTrigger.Fail, TaskPhase.Blocked),
        (TaskPhase.Review, TaskTrigger.Cancel, TaskPhase.Cancelled),
        (TaskPhase.Blocked, TaskTrigger.Unblock, TaskPhase.Pending),
        (TaskPhase.Blocked, TaskTrigger.Skip, TaskPhase.Skipped),
        (TaskPhase.Blocked, TaskTrigger.Cancel, TaskPhase.Cancelled),
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
