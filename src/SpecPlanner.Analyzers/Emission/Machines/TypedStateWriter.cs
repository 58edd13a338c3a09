using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the type of a state: it has a method for each trigger that may fire there, and no others.</summary>
internal static class TypedStateWriter
{
    private const string Generic = "<TGuards>(in TGuards guards";
    private const string Constraint = " where TGuards : struct, IGuards";

    /// <summary>Writes the type.</summary>
    public static void Write(SourceWriter writer, MachineShape shape, MachineState state)
    {
        var name = shape.State(state.Name);
        var names = new NameScope("State", name);
        writer.Line().Summary($"The state \"{state.Label}\", with the transitions out of it.").Open($"public readonly struct {name}")
            .Summary("The state as a value.")
            .Line($"public State State => State.{name};");
        foreach (var trigger in shape.From(state)) WriteTrigger(writer, shape, trigger, names);
        writer.Close();
    }

    private static void WriteTrigger(SourceWriter writer, MachineShape shape, IGrouping<string, Transition> trigger, NameScope names)
    {
        var ways = trigger.ToList();
        var targets = ways.Select(w => shape.State(w.To)).Distinct(StringComparer.Ordinal).ToList();
        var method = shape.Trigger(trigger.Key);
        writer.Line();
        if (targets.Count > 1) WriteOutcome(writer, shape, ways, targets, names.Take("Try" + method, "Trigger"), names.Take(method + "Outcome", "Trigger"));
        else if (ways.Exists(w => w.Guard is null))
            writer.Summary(Says(ways)).Line($"public {targets[0]} {names.Take(method, "Trigger")}() => default;");
        else WriteGuarded(writer, shape, ways, targets[0], names.Take("Try" + method, "Trigger"));
    }

    private static void WriteGuarded(SourceWriter writer, MachineShape shape, List<Transition> ways, string target, string method)
    {
        var conditions = ways.Select(w => ways.Count == 1 ? shape.Condition(w.Guard!) : "(" + shape.Condition(w.Guard!) + ")");
        writer.Summary(Says(ways)).Open($"public bool {method}{Generic}, out {target} next){Constraint}")
            .Line("next = default;")
            .Line($"return {string.Join(" || ", conditions)};")
            .Close();
    }

    private static void WriteOutcome(SourceWriter writer, MachineShape shape, List<Transition> ways, List<string> targets, string method, string outcome)
    {
        writer.Summary(Says(ways)).Open($"public bool {method}{Generic}, out {outcome} outcome){Constraint}");
        foreach (var way in ways.TakeWhile(w => w.Guard is not null))
        {
            writer.Open($"if ({shape.Condition(way.Guard!)})");
            Come(writer, shape, way, outcome);
            writer.Close().Line();
        }

        if (ways.Find(w => w.Guard is null) is { } always) Come(writer, shape, always, outcome);
        else writer.Line("outcome = default;").Line("return false;");
        writer.Close().Line();

        writer.Summary("Which state it came to.").Open($"public readonly struct {outcome}")
            .Line($"internal {outcome}(State state) => State = state;")
            .Line()
            .Summary("The state as a value.")
            .Line("public State State { get; }");
        var names = new NameScope("State", outcome);
        foreach (var target in targets)
        {
            writer.Line().Summary($"Whether it came to {target}.").Open($"public bool {names.Take("Is" + target, "State")}(out {target} next)")
                .Line("next = default;")
                .Line($"return State == State.{target};")
                .Close();
        }

        writer.Close();
    }

    private static void Come(SourceWriter writer, MachineShape shape, Transition way, string outcome) =>
        writer.Line($"outcome = new {outcome}(State.{shape.State(way.To)});").Line("return true;");

    private static string Says(List<Transition> ways) =>
        string.Join("; ", ways.Select(w => $"{w.Id} {w.Trigger}, to {w.To}" + (w.Guard is null ? "" : $", when {GuardText.Of(w.Guard)}"))) + ".";
}
