using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>A machine with the names that its parts have in C#.</summary>
internal sealed class MachineShape
{
    /// <summary>The members that every machine's class has; no class can have the name of one of its members.</summary>
    public static IReadOnlyList<string> OwnMembers { get; } =
        ["Id", "Name", "State", "Trigger", "IGuards", "Transition", "Transitions", "TryFire", "PermittedTriggers", "ToMermaid", "Initial", "Begin", "IsTerminal", "ByState"];

    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _triggers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _invariants = new(StringComparer.Ordinal);

    private MachineShape(StateMachine machine, string className)
    {
        Machine = machine;
        ClassName = className;
        var types = new NameScope([.. OwnMembers, className]);
        foreach (var state in machine.States) _states[state.Name] = types.Take(Identifier.Pascal(state.Name), "State");
        var triggers = new NameScope();
        foreach (var trigger in machine.Transitions.Select(t => t.Trigger).Distinct(StringComparer.Ordinal)) _triggers[trigger] = triggers.Take(Identifier.Pascal(trigger), "Trigger");
        var methods = new NameScope("IGuards");
        foreach (var invariant in machine.Invariants)
        {
            if (!_invariants.ContainsKey(invariant.Id)) _invariants.Add(invariant.Id, methods.Take(Identifier.Pascal(invariant.Id), "Invariant"));
        }
    }

    /// <summary>The machine.</summary>
    public StateMachine Machine { get; }

    /// <summary>The name of its class.</summary>
    public string ClassName { get; }

    /// <summary>The triggers as written, in the order in which the diagram first names them.</summary>
    public IEnumerable<string> Triggers => _triggers.Keys;

    /// <summary>A machine's shape; <see langword="null"/> for one that has errors and would not compile.</summary>
    public static MachineShape? Of(StateMachine machine, string className)
    {
        var states = new HashSet<string>(machine.States.Select(s => s.Name), StringComparer.Ordinal);
        var invariants = new HashSet<string>(machine.Invariants.Select(i => i.Id), StringComparer.Ordinal);
        var isWhole = states.Contains(machine.Initial)
            && machine.Transitions.All(t => states.Contains(t.From) && states.Contains(t.To) && GuardText.Invariants(t.Guard).All(invariants.Contains));
        return isWhole ? new MachineShape(machine, className) : null;
    }

    /// <summary>The name of a state: of its enum member and of its type.</summary>
    public string State(string name) => _states[name];

    /// <summary>The name of a trigger's enum member.</summary>
    public string Trigger(string trigger) => _triggers[trigger];

    /// <summary>The name of an invariant's method.</summary>
    public string Invariant(string id) => _invariants[id];

    /// <summary>The transitions from a state by trigger, in the diagram's order.</summary>
    public IEnumerable<IGrouping<string, Transition>> From(MachineState state) =>
        Machine.Transitions.Where(t => t.From == state.Name).GroupBy(t => t.Trigger, StringComparer.Ordinal);

    /// <summary>A guard as a condition in C#.</summary>
    public string Condition(Guard guard) => Condition(guard, 0);

    private string Condition(Guard guard, int binding)
    {
        var (text, own) = guard switch
        {
            GuardInvariant invariant => ($"guards.{Invariant(invariant.Invariant)}()", 3),
            GuardNot not => ("!" + Condition(not.Operand, 2), 2),
            GuardAnd and => (Condition(and.Left, 1) + " && " + Condition(and.Right, 1), 1),
            GuardOr or => (Condition(or.Left, 0) + " || " + Condition(or.Right, 0), 0),
            _ => throw new ArgumentOutOfRangeException(nameof(guard)),
        };
        return own < binding ? "(" + text + ")" : text;
    }
}
