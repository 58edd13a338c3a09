using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Drafts a state machine from flows: a state behind each step, and the ways that variants and failures branch off.</summary>
/// <remarks>
/// Flows that begin alike share their first states. A variant guards the step it belongs to with an invariant; a failure is a trigger of its own.
/// The same flows give the same machine.
/// </remarks>
public static class MachineDerivation
{
    /// <summary>Drafts the machine of some flows.</summary>
    /// <param name="specification">The specification; its ids are not given again.</param>
    /// <param name="flows">The flows, in order; at least one with a step.</param>
    /// <returns>The draft; <see langword="null"/> when no flow has a step.</returns>
    public static DerivedMachine? Of(Specification specification, IReadOnlyList<Flow> flows)
    {
        var notes = new List<string>();
        var ids = new FreeIds(specification);
        var draft = new MachineDraft(ids, notes);
        foreach (var flow in flows) FlowDerivation.AddTo(draft, flow, specification, notes);
        if (draft.IsEmpty) return null;

        var machine = draft.Build(ids.Machine(), TitleOf(specification, flows)) with { IsPrimary = !specification.Machines.Any(m => m.IsPrimary) };
        return new DerivedMachine(machine, Markdown(machine), notes.Distinct(StringComparer.Ordinal).ToEquatableArray());
    }

    private static string TitleOf(Specification specification, IReadOnlyList<Flow> flows) =>
        (flows.Count == 1 ? flows[0].Name : specification.Name) + ", as its flows go";

    private static string Markdown(StateMachine machine)
    {
        var text = new StringBuilder();
        text.Append("### ").Append(machine.Id).Append(' ').Append(machine.Name).Append(machine.IsPrimary ? " (primary)\n" : "\n");
        text.Append("```mermaid\n").Append(MachineDiagram.Of(machine)).Append("```\n");
        foreach (var invariant in machine.Invariants) text.Append("- **").Append(invariant.Id).Append("** ").Append(invariant.Text).Append('\n');
        return text.ToString();
    }
}
