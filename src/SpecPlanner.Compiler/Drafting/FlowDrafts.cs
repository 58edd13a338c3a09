using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Drafts a steel thread where a specification has behaviours and no flow.</summary>
internal static class FlowDrafts
{
    private const int MostSteps = 7;

    private static readonly BehaviorKind[] Order = [BehaviorKind.Activation, BehaviorKind.Input, BehaviorKind.Process, BehaviorKind.State, BehaviorKind.Output, BehaviorKind.Unsaid];

    public static void Draft(DraftBoard board)
    {
        var specification = board.Specification;
        if (specification.Flows.Count > 0) return;
        var capability = specification.Capabilities.Where(c => board.IsPlanned(c.Release)).FirstOrDefault(c => c.Behaviors.Any(b => board.IsPlanned(b.Release)));
        if (capability is null) return;

        var id = new NextIds([], "F", 1, board.Ids).Take();
        var steps = Steps([.. capability.Behaviors.Where(b => board.IsPlanned(b.Release))]);
        string[] flow =
        [
            $"{board.HeadingIn(SectionKind.Flows)} {id} {capability.Name} (steel thread)",
            "",
            $"{SpecificationDrafts.Mark}: check that these steps are the thinnest way from end to end, and say what may go another way (Variants) or wrong (Failures), and what holds afterwards (Postconditions).",
            "",
            .. steps.Select((s, i) => $"{i + 1}. {s.Id}"),
        ];
        board.Say($"{id}, the steel thread: {string.Join(", ", steps.Select(s => s.Id))}");
        if (board.Section(SectionKind.Flows) is { } section) board.Append(RequirementDrafts.WithHeading(board, section), flow);
        else board.AppendSection([SectionKind.Capabilities], ["## Flows", "", .. flow]);
    }

    // The author's order, when it begins where something comes in; else what comes in first, what goes out last.
    private static IReadOnlyList<Behavior> Steps(IReadOnlyList<Behavior> behaviors)
    {
        var isOrdered = behaviors[0].Kind is BehaviorKind.Input or BehaviorKind.Activation && behaviors[behaviors.Count - 1].Kind == BehaviorKind.Output;
        return [.. (isOrdered ? behaviors : (IEnumerable<Behavior>)behaviors.OrderBy(b => Array.IndexOf(Order, b.Kind))).Take(MostSteps)];
    }
}
