using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes <c>TryFire</c>: a switch over the state, and in it one over the trigger.</summary>
internal static class FireWriter
{
    /// <summary>Writes the method; a machine without invariants gets also one that takes no guards.</summary>
    public static void Write(SourceWriter writer, MachineShape shape)
    {
        writer.Summary("Where a trigger leads; false, and the state as it was, when it may not fire.")
            .Open("public static bool TryFire<TGuards>(State from, Trigger trigger, in TGuards guards, out State to) where TGuards : struct, IGuards");
        WriteSwitch(writer, shape);
        writer.Close().Line();
        if (!shape.Machine.Invariants.IsEmpty) return;

        writer.Summary("Where a trigger leads; false, and the state as it was, when it may not fire.")
            .Open("public static bool TryFire(State from, Trigger trigger, out State to)");
        WriteSwitch(writer, shape);
        writer.Close().Line();
    }

    private static void WriteSwitch(SourceWriter writer, MachineShape shape)
    {
        var left = shape.Machine.States.Where(s => shape.From(s).Any()).ToList();
        if (left.Count > 0)
        {
            writer.Open("switch (from)");
            foreach (var state in left) WriteState(writer, shape, state);
            writer.Close().Line();
        }

        writer.Line("to = from;").Line("return false;");
    }

    private static void WriteState(SourceWriter writer, MachineShape shape, MachineState state)
    {
        writer.Line($"case State.{shape.State(state.Name)}:").Indent().Open("switch (trigger)");
        foreach (var trigger in shape.From(state))
        {
            writer.Line($"case Trigger.{shape.Trigger(trigger.Key)}:").Indent();
            WriteWays(writer, shape, trigger);
            writer.Outdent();
        }

        writer.Close().Line().Line("break;").Outdent();
    }

    // What stands behind a transition without a guard could never fire.
    private static void WriteWays(SourceWriter writer, MachineShape shape, IEnumerable<Transition> ways)
    {
        foreach (var way in ways)
        {
            if (way.Guard is not { } guard)
            {
                Fire(writer, shape, way);
                return;
            }

            writer.Open($"if ({shape.Condition(guard)})");
            Fire(writer, shape, way);
            writer.Close().Line();
        }

        writer.Line("break;");
    }

    private static void Fire(SourceWriter writer, MachineShape shape, Transition way) => writer.Line($"to = State.{shape.State(way.To)};").Line("return true;");
}
