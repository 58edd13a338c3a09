using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What a task's <c>Covers</c> stands for, in full.</summary>
internal sealed record CoveredParts(
    IReadOnlyList<Capability> Capabilities, IReadOnlyList<BundleRequirement> Requirements, IReadOnlyList<BundleBehavior> Behaviors, IReadOnlyList<BundleTransition> Transitions)
{
    public static CoveredParts Of(TaskDefinition task, PlanDocument? document)
    {
        if (document?.Specification is not { } specification) return new CoveredParts([], [], [], []);
        var named = task.Covers.ToHashSet(StringComparer.Ordinal);
        var behaviors = specification.Behaviors.Where(b => named.Contains(b.Id)).ToArray();
        var machines = specification.Machines.SelectMany(m => m.Transitions.Where(t => named.Contains(t.Id)).Select(t => (Machine: m, Transition: t))).ToArray();
        foreach (var id in behaviors.SelectMany(b => b.Requirements).Concat(machines.SelectMany(m => RequirementsOf(m.Machine, m.Transition)))) named.Add(id);
        return new CoveredParts(
            [.. specification.Capabilities.Where(c => c.Behaviors.Any(behaviors.Contains))],
            [.. specification.Requirements.Where(r => named.Contains(r.Id)).Select(r => new BundleRequirement(r.Id, r.Text, document.LineOf(r.Id)))],
            [.. behaviors.Select(b => BehaviorOf(specification, b, document))],
            [.. machines.Select(m => TransitionOf(m.Machine, m.Transition, document))]);
    }

    private static BundleBehavior BehaviorOf(Specification specification, Behavior behavior, PlanDocument document) => new(
        behavior.Id,
        BehaviorKindWords.Of(behavior.Kind) ?? "",
        behavior.Text,
        specification.Capabilities.First(c => c.Behaviors.Contains(behavior)).Id,
        [.. behavior.Requirements],
        document.LineOf(behavior.Id));

    private static BundleTransition TransitionOf(StateMachine machine, Transition transition, PlanDocument document) => new(
        transition.Id,
        $"{machine.Id} {machine.Name}",
        transition.From,
        transition.To,
        transition.Trigger,
        transition.Guard is { } guard ? GuardText.Of(guard) : "",
        [.. InvariantsOf(machine, transition).Select(i => new BundleInvariant(i.Id, i.Text))],
        document.LineOf(transition.Id));

    private static IEnumerable<string> RequirementsOf(StateMachine machine, Transition transition) =>
        transition.Requirements.Concat(InvariantsOf(machine, transition).SelectMany(i => i.Requirements));

    private static IEnumerable<Invariant> InvariantsOf(StateMachine machine, Transition transition)
    {
        var named = GuardText.Invariants(transition.Guard).ToHashSet(StringComparer.Ordinal);
        return machine.Invariants.Where(i => named.Contains(i.Id));
    }
}
