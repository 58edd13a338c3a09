namespace SpecPlanner.Runtime;

/// <summary>The life cycle of a run: one table of transitions, and nothing else decides.</summary>
public static class RunLifecycle
{
    private static readonly TransitionTable<RunPhase, RunTrigger> Table = new(
    [
        (RunPhase.Created, RunTrigger.Start, RunPhase.Running),
        (RunPhase.Running, RunTrigger.Verify, RunPhase.Verifying),
        (RunPhase.Running, RunTrigger.Wait, RunPhase.Waiting),
        (RunPhase.Running, RunTrigger.Halt, RunPhase.Halted),
        (RunPhase.Running, RunTrigger.Complete, RunPhase.Done),
        (RunPhase.Running, RunTrigger.Fail, RunPhase.Failed),
        (RunPhase.Running, RunTrigger.Cancel, RunPhase.Cancelled),
        (RunPhase.Verifying, RunTrigger.Complete, RunPhase.Done),
        (RunPhase.Verifying, RunTrigger.Fail, RunPhase.Failed),
        (RunPhase.Verifying, RunTrigger.Wait, RunPhase.Waiting),
        (RunPhase.Verifying, RunTrigger.Halt, RunPhase.Halted),
        (RunPhase.Verifying, RunTrigger.Cancel, RunPhase.Cancelled),
        (RunPhase.Running, RunTrigger.RollBack, RunPhase.RollingBack),
        (RunPhase.RollingBack, RunTrigger.Fail, RunPhase.Failed),
        (RunPhase.RollingBack, RunTrigger.Wait, RunPhase.Waiting),
        (RunPhase.RollingBack, RunTrigger.Halt, RunPhase.Halted),
        (RunPhase.RollingBack, RunTrigger.Cancel, RunPhase.Cancelled),
        (RunPhase.Waiting, RunTrigger.Resume, RunPhase.Running),
        (RunPhase.Waiting, RunTrigger.ResumeRollback, RunPhase.RollingBack),
        (RunPhase.Waiting, RunTrigger.Cancel, RunPhase.Cancelled),
        (RunPhase.Halted, RunTrigger.Resume, RunPhase.Running),
        (RunPhase.Halted, RunTrigger.ResumeRollback, RunPhase.RollingBack),
        (RunPhase.Halted, RunTrigger.Cancel, RunPhase.Cancelled),

        // A runner that was killed left its run in one of these.
        (RunPhase.Running, RunTrigger.Resume, RunPhase.Running),
        (RunPhase.Verifying, RunTrigger.Resume, RunPhase.Running),
        (RunPhase.RollingBack, RunTrigger.ResumeRollback, RunPhase.RollingBack),
    ]);

    /// <summary>Every transition there is, as from, trigger, to.</summary>
    internal static IReadOnlyList<(RunPhase From, RunTrigger Trigger, RunPhase To)> Transitions => Table.Transitions;

    /// <summary>Where a trigger leads; <see langword="false"/> when it may not fire in this phase.</summary>
    internal static bool TryFire(RunPhase from, RunTrigger trigger, out RunPhase to) => Table.TryFire(from, trigger, out to);

    /// <summary>Whether a run in this phase can never go on.</summary>
    public static bool IsFinished(RunPhase phase) => phase is RunPhase.Done or RunPhase.Failed or RunPhase.Cancelled;

    /// <summary>Whether a run in this phase is being carried on, or was when its runner died.</summary>
    public static bool IsUnderWay(RunPhase phase) => phase is RunPhase.Running or RunPhase.Verifying or RunPhase.RollingBack;

    /// <summary>Where a trigger leads.</summary>
    /// <exception cref="IllegalTransitionException">It may not fire in this phase: a bug.</exception>
    internal static RunPhase Fire(RunPhase from, RunTrigger trigger) =>
        TryFire(from, trigger, out var to) ? to : throw new IllegalTransitionException($"A run that is {from} has no transition on {trigger}.");
}
