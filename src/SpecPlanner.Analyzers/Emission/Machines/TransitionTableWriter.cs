using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes what can be asked about a machine: its transitions, what may fire in a state, its picture.</summary>
internal static class TransitionTableWriter
{
    private const string ListOf = "global::System.Collections.Generic.IReadOnlyList";

    /// <summary>Writes the members.</summary>
    public static void Write(SourceWriter writer, MachineShape shape)
    {
        WriteRow(writer);
        writer.Summary("Every transition, in the diagram's order.");
        Open(writer, $"public static {ListOf}<Transition> Transitions {{ get; }} =", "Transition");
        foreach (var transition in shape.Machine.Transitions) writer.Line(Row(shape, transition) + ",");
        writer.Close(");").Outdent().Line();

        writer.Line($"private static readonly {ListOf}<Trigger>[] ByState =").Line("{").Indent();
        foreach (var state in shape.Machine.States) writer.Line(TriggersOf(shape, state) + ",");
        writer.Close(";").Line();

        writer.Summary("The triggers that lead somewhere from a state, where guards allow it.")
            .Line($"public static {ListOf}<Trigger> PermittedTriggers(State state) => ByState[(int)state];")
            .Line()
            .Summary("The machine as a Mermaid state diagram, without composite states and choices.")
            .Line($"public static string ToMermaid() => {CSharpLiteral.Of(MachineDiagram.Of(shape.Machine))};");
    }

    private static void WriteRow(SourceWriter writer) => writer
        .Summary("A transition of this machine.")
        .Open("public readonly struct Transition")
        .Open("internal Transition(string id, State from, Trigger trigger, State to, string guard)")
        .Line("Id = id;")
        .Line("From = from;")
        .Line("Trigger = trigger;")
        .Line("To = to;")
        .Line("Guard = guard;")
        .Close()
        .Line()
        .Summary("The id in the specification; transitions that leave the states of one composite state share it.")
        .Line("public string Id { get; }")
        .Line()
        .Summary("The state it leaves.")
        .Line("public State From { get; }")
        .Line()
        .Summary("What sets it off.")
        .Line("public Trigger Trigger { get; }")
        .Line()
        .Summary("The state it leads to.")
        .Line("public State To { get; }")
        .Line()
        .Summary("What must hold, as the specification says it; empty when nothing must.")
        .Line("public string Guard { get; }")
        .Close()
        .Line();

    private static void Open(SourceWriter writer, string declaration, string element) => writer
        .Line(declaration)
        .Indent().Line($"global::System.Array.AsReadOnly(new {element}[]")
        .Line("{").Indent();

    private static string Row(MachineShape shape, Transition transition) =>
        $"new Transition({CSharpLiteral.Of(transition.Id)}, State.{shape.State(transition.From)}, Trigger.{shape.Trigger(transition.Trigger)}, "
        + $"State.{shape.State(transition.To)}, {CSharpLiteral.Of(transition.Guard is null ? "" : GuardText.Of(transition.Guard))})";

    private static string TriggersOf(MachineShape shape, MachineState state)
    {
        var triggers = shape.From(state).Select(t => "Trigger." + shape.Trigger(t.Key)).ToList();
        return triggers.Count == 0 ? "global::System.Array.AsReadOnly(new Trigger[0])" : $"global::System.Array.AsReadOnly(new[] {{ {string.Join(", ", triggers)} }})";
    }
}
