namespace SpecPlanner.Compiler;

/// <summary>Drafts the primary machine where a specification has flows and no machine: what its flows tell of it.</summary>
internal static class MachineDrafts
{
    public static void Draft(DraftBoard board)
    {
        var specification = board.Specification;
        if (specification.Machines.Count > 0 || board.Section(SectionKind.StateMachines) is not null) return;
        var flows = specification.Flows.Where(f => board.IsPlanned(f.Release)).ToList();
        if (flows.Count == 0 || MachineDerivation.Of(specification, flows) is not { } derived) return;

        var lines = derived.Markdown.TrimEnd('\n').Split('\n').ToList();
        string[] machine =
        [
            "## State machines",
            "",
            lines[0],
            "",
            $"{SpecificationDrafts.Mark}: check the states, and say what guards a transition (invariants) where more than one can happen.",
            "",
            .. lines.Skip(1),
        ];
        board.Say($"{derived.Machine.Id}, {derived.Machine.Name}: {string.Join(", ", derived.Machine.Transitions.Select(t => t.Id).Distinct(StringComparer.Ordinal))}");
        board.AppendSection([SectionKind.Flows], machine);
    }
}
