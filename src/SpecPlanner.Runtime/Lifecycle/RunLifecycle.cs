using Machine = SpecPlanner.Runtime.Specs.RunLifecycle.Phase;

namespace SpecPlanner.Runtime;

/// <summary>The life cycle of a run: the machine of <c>specs/run-lifecycle.md</c>, and nothing else decides.</summary>
public static class RunLifecycle
{
    /// <summary>Every transition there is, as from, trigger, to.</summary>
    internal static IReadOnlyList<(RunPhase From, RunTrigger Trigger, RunPhase To)> Transitions { get; } =
        [.. Machine.Transitions.Select(t => ((RunPhase)t.From, t.Trigger, (RunPhase)t.To))];

    /// <summary>Where a trigger leads; <see langword="false"/> when it may not fire in this phase.</summary>
    internal static bool TryFire(RunPhase from, RunTrigger trigger, out RunPhase to)
    {
        var fired = Machine.TryFire((Machine.State)from, trigger, out var next);
        to = (RunPhase)next;
        return fired;
    }

    /// <summary>Whether a run in this phase has ended: only somebody who reopens a task of a failed or cancelled one makes it go on.</summary>
    public static bool IsFinished(RunPhase phase) => phase is RunPhase.Done or RunPhase.Failed or RunPhase.Cancelled;

    /// <summary>Whether a run in this phase is being carried on, or was when its runner died.</summary>
    public static bool IsUnderWay(RunPhase phase) => phase is RunPhase.Running or RunPhase.Verifying or RunPhase.RollingBack;

    /// <summary>Where a trigger leads.</summary>
    /// <exception cref="IllegalTransitionException">It may not fire in this phase: a bug.</exception>
    internal static RunPhase Fire(RunPhase from, RunTrigger trigger) =>
        TryFire(from, trigger, out var to) ? to : throw IllegalTransitionException.Of("A run", from, trigger, Transitions.Where(t => t.From == from).Select(t => t.Trigger));
}
