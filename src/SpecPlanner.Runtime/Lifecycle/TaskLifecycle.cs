using Machine = SpecPlanner.Runtime.Specs.TaskLifecycle.Phase;

namespace SpecPlanner.Runtime;

/// <summary>The life cycle of a task: the machine of <c>specs/task-lifecycle.md</c>, and nothing else decides.</summary>
internal static class TaskLifecycle
{
    /// <summary>Every transition there is, as from, trigger, to.</summary>
    public static IReadOnlyList<(TaskPhase From, TaskTrigger Trigger, TaskPhase To)> Transitions { get; } =
        [.. Machine.Transitions.Select(t => ((TaskPhase)t.From, t.Trigger, (TaskPhase)t.To))];

    /// <summary>Where a trigger leads; <see langword="false"/> when it may not fire in this phase.</summary>
    public static bool TryFire(TaskPhase from, TaskTrigger trigger, out TaskPhase to)
    {
        var fired = Machine.TryFire((Machine.State)from, trigger, out var next);
        to = (TaskPhase)next;
        return fired;
    }

    /// <summary>Where a trigger leads.</summary>
    /// <exception cref="IllegalTransitionException">It may not fire in this phase: a bug.</exception>
    internal static TaskPhase Fire(TaskPhase from, TaskTrigger trigger) =>
        TryFire(from, trigger, out var to) ? to : throw IllegalTransitionException.Of("A task", from, trigger, Transitions.Where(t => t.From == from).Select(t => t.Trigger));
}
