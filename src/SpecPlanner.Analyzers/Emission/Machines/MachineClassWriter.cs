using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the class of a state machine: enums, guards, transitions, and a type for each state.</summary>
internal static class MachineClassWriter
{
    /// <summary>Writes the class; nothing for a machine that has errors, as the errors say what is wrong with it.</summary>
    /// <param name="writer">Takes the class.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="className">The name of the class, unique in what it stands in.</param>
    /// <param name="accessibility"><c>public</c> or <c>internal</c>.</param>
    /// <returns>Whether it was written.</returns>
    public static bool Write(SourceWriter writer, StateMachine machine, string className, string accessibility)
    {
        if (MachineShape.Of(machine, className) is not { } shape) return false;

        writer.Summary($"State machine {machine.Id}: {machine.Name}")
            .Line($"[{ModelType.Named("StateMachine")}({CSharpLiteral.Of(machine.Id)})]")
            .Open($"{accessibility} static partial class {className}");
        WriteConstants(writer, shape);
        MachineEnumsWriter.Write(writer, shape);
        FireWriter.Write(writer, shape);
        TransitionTableWriter.Write(writer, shape);
        foreach (var state in machine.States) TypedStateWriter.Write(writer, shape, state);
        writer.Close();
        return true;
    }

    private static void WriteConstants(SourceWriter writer, MachineShape shape)
    {
        var initial = shape.State(shape.Machine.Initial);
        var ends = shape.Machine.States.Where(s => s.IsTerminal).Select(s => "State." + shape.State(s.Name)).ToList();
        writer
            .Summary("The id in the specification.")
            .Line($"public const string Id = {CSharpLiteral.Of(shape.Machine.Id)};")
            .Line()
            .Summary("The display name.")
            .Line($"public const string Name = {CSharpLiteral.Of(shape.Machine.Name)};")
            .Line()
            .Summary("The state it begins in.")
            .Line($"public const State Initial = State.{initial};")
            .Line()
            .Summary("The state it begins in, as a type that knows what may follow.")
            .Line($"public static {initial} Begin() => default;")
            .Line()
            .Summary("Whether it ends in a state.")
            .Line($"public static bool IsTerminal(State state) => {(ends.Count == 0 ? "false" : "state is " + string.Join(" or ", ends))};")
            .Line();
    }
}
