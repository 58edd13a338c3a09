using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the states, the triggers, and the conditions that guards speak of.</summary>
internal static class MachineEnumsWriter
{
    /// <summary>Writes the three types.</summary>
    public static void Write(SourceWriter writer, MachineShape shape)
    {
        writer.Summary("Where it stands.").Open("public enum State");
        foreach (var state in shape.Machine.States) Member(writer, state.IsTerminal ? state.Label + " (it ends here)" : state.Label, shape.State(state.Name));
        writer.Close().Line();

        writer.Summary("What moves it.").Open("public enum Trigger");
        foreach (var trigger in shape.Triggers) Member(writer, trigger, shape.Trigger(trigger));
        writer.Close().Line();

        writer.Summary("What must hold for guarded transitions to fire: a method for each invariant.").Open("public interface IGuards");
        foreach (var invariant in shape.Machine.Invariants.Distinct()) WriteInvariant(writer, shape, invariant);
        writer.Close().Line();
    }

    private static void WriteInvariant(SourceWriter writer, MachineShape shape, Invariant invariant) => writer
        .Summary(invariant.Text.Length > 0 ? invariant.Text : invariant.Id)
        .Line($"bool {shape.Invariant(invariant.Id)}();");

    private static void Member(SourceWriter writer, string text, string name) => writer.Summary(text).Line(name + ",");
}
