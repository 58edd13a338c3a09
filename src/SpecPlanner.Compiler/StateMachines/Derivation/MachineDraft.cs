using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A machine that grows flow by flow.</summary>
internal sealed class MachineDraft
{
    /// <summary>The state before any flow.</summary>
    public const string Start = "AwaitingTrigger";

    private readonly FreeIds _ids;
    private readonly List<string> _notes;
    private readonly List<Way> _ways = [];
    private readonly Dictionary<string, Invariant> _invariants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.OrdinalIgnoreCase) { [Start] = "Awaiting trigger" };
    private readonly List<string> _order = [Start];
    private readonly HashSet<string> _ends = new(StringComparer.Ordinal);

    public MachineDraft(FreeIds ids, List<string> notes)
    {
        _ids = ids;
        _notes = notes;
    }

    /// <summary>Whether no way leads anywhere.</summary>
    public bool IsEmpty => _ways.Count == 0;

    /// <summary>Goes on from a state on a trigger; a way that is there already is gone again.</summary>
    public string Step(string from, string trigger, string label)
    {
        if (Find(from, trigger) is { } known) return known.To;
        return Add(from, trigger, State(label));
    }

    /// <summary>Goes to where a flow ends; a way that goes on elsewhere gets a trigger that tells the two apart.</summary>
    public string End(string from, string trigger, string label, Flow flow)
    {
        if (Find(from, trigger) is { } known)
        {
            if (_ends.Contains(known.To) && _labels[known.To] == label) return known.To;
            trigger = Apart(trigger, flow);
        }

        var end = State(label);
        _ends.Add(end);
        return Add(from, trigger, end);
    }

    /// <summary>The trigger of the way from one state to another.</summary>
    public string TriggerTo(string from, string to) => _ways.Find(w => w.From == from && w.To == to)!.Trigger;

    /// <summary>Whether the machine ends where a state's way on a trigger leads.</summary>
    public bool Ends(string from, string trigger) => Find(from, trigger) is { } way && _ends.Contains(way.To);

    /// <summary>A trigger with the flow's id, where another flow goes another way on the trigger alone.</summary>
    public string Apart(string trigger, Flow flow)
    {
        _notes.Add($"{flow.Id}: another flow goes another way on \"{trigger}\", so the trigger got the flow's id. Say what tells the two apart, as a guard.");
        return $"{trigger} ({flow.Id})";
    }

    /// <summary>Branches off a way where a condition holds.</summary>
    public void Vary(string from, string trigger, string condition, Func<string> target)
    {
        var way = Find(from, trigger)!;
        var invariant = InvariantOf(condition);
        if (way.Variants.Exists(v => v.Invariant == invariant)) return;
        way.Variants.Add((invariant, target()));
    }

    /// <summary>Adds a way of its own; nothing when there is one on that trigger.</summary>
    public bool Fail(string from, string trigger, Func<string> target)
    {
        if (Find(from, trigger) is not null) return false;
        Add(from, trigger, target());
        return true;
    }

    /// <summary>A new state in which the machine ends; the same for the same label.</summary>
    public string EndState(string label)
    {
        var known = _ends.FirstOrDefault(e => _labels[e] == label);
        if (known is not null) return known;
        var end = State(label);
        _ends.Add(end);
        return end;
    }

    /// <summary>The machine, with ids in the order of its ways.</summary>
    public StateMachine Build(string id, string name) => new()
    {
        Id = id,
        Name = name,
        Initial = Start,
        States = _order.Select(s => new MachineState(s, _labels[s], _ends.Contains(s))).ToEquatableArray(),
        Transitions = _ways.SelectMany(TransitionsOf).ToEquatableArray(),
        Invariants = _invariants.Values.ToEquatableArray(),
    };

    // Of several variants the first one counts, and the step itself is done where none holds.
    private IEnumerable<Transition> TransitionsOf(Way way)
    {
        Guard? none = null;
        var variants = new List<Transition>();
        foreach (var (invariant, target) in way.Variants)
        {
            Guard holds = new GuardInvariant(invariant);
            variants.Add(Transition(way, target, none is null ? holds : new GuardAnd(holds, none)));
            Guard not = new GuardNot(holds);
            none = none is null ? not : new GuardAnd(none, not);
        }

        return variants.Prepend(Transition(way, way.To, none)).Select(t => t with { Id = _ids.Transition() }).ToList();
    }

    private static Transition Transition(Way way, string target, Guard? guard) =>
        new() { Id = "", From = way.From, To = target, Trigger = way.Trigger, Guard = guard };

    private Way? Find(string from, string trigger) => _ways.Find(w => w.From == from && string.Equals(w.Trigger, trigger, StringComparison.OrdinalIgnoreCase));

    private string Add(string from, string trigger, string to)
    {
        _ways.Add(new Way(from, trigger, to));
        return to;
    }

    private string State(string label)
    {
        var wanted = FlowPhrase.Name(label);
        var name = wanted;
        for (var number = 2; _labels.ContainsKey(name); number++) name = wanted + "_" + number.ToString(CultureInfo.InvariantCulture);
        _labels.Add(name, label.Length > 0 ? label : name);
        _order.Add(name);
        return name;
    }

    private string InvariantOf(string condition)
    {
        if (!_invariants.TryGetValue(condition, out var invariant)) _invariants.Add(condition, invariant = new Invariant { Id = _ids.Invariant(), Text = condition });
        return invariant.Id;
    }

    private sealed record Way(string From, string Trigger, string To)
    {
        public List<(string Invariant, string Target)> Variants { get; } = [];
    }
}
