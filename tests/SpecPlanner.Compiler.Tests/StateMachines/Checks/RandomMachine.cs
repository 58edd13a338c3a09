using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>A machine made from a seed, as a diagram, and what is true of it by trying everything.</summary>
internal sealed class RandomMachine
{
    private readonly Random _random;
    private readonly int _states;
    private readonly int _invariants;

    public RandomMachine(int seed)
    {
        _random = new Random(seed);
        _states = _random.Next(2, 9);
        _invariants = _random.Next(1, 7);
        var count = _random.Next(1, 14);
        for (var i = 0; i < count; i++)
            Transitions.Add((_random.Next(_states), _random.Next(3), _random.Next(_states), _random.Next(4) == 0 ? null : GuardOf(_random.Next(4))));
        for (var state = 0; state < _states; state++)
        {
            if (_random.Next(3) == 0) Terminals.Add(state);
        }
    }

    public List<(int From, int Trigger, int To, Guard? Guard)> Transitions { get; } = [];

    public List<int> Terminals { get; } = [];

    public string Markdown => Machines.Around(
        string.Concat(Enumerable.Range(0, _states).Select(i => $"state S{i}\n"))
        + "[*] --> S0\n"
        + string.Concat(Transitions.Select((t, i) => $"S{t.From} --> S{t.To} : TR{i} go{t.Trigger}{(t.Guard is null ? "" : $" [{GuardText.Of(t.Guard)}]")}\n"))
        + string.Concat(Terminals.Select(t => $"S{t} --> [*]\n")),
        string.Join("\n", Enumerable.Range(0, _invariants).Select(i => $"- **I{i}** holds")));

    /// <summary>The later transitions that can fire together with an earlier one, by every assignment of every invariant.</summary>
    public IEnumerable<int> Overlapping() => Enumerable.Range(0, Transitions.Count).Where(later => Enumerable.Range(0, later).Any(earlier =>
        Transitions[earlier].From == Transitions[later].From && Transitions[earlier].Trigger == Transitions[later].Trigger
        && Enumerable.Range(0, 1 << _invariants).Any(a => Holds(Transitions[earlier].Guard, a) && Holds(Transitions[later].Guard, a))));

    /// <summary>The states that no walk from the first one comes to.</summary>
    public IEnumerable<int> Unreachable()
    {
        var reached = new bool[_states];
        reached[0] = true;
        for (var round = 0; round < _states; round++)
        {
            foreach (var (from, _, to, _) in Transitions) reached[to] |= reached[from];
        }

        return Enumerable.Range(0, _states).Where(s => !reached[s]);
    }

    /// <summary>The states that nothing leaves and in which the machine does not end.</summary>
    public IEnumerable<int> DeadEnds() => Enumerable.Range(0, _states).Where(s => !Terminals.Contains(s) && Transitions.All(t => t.From != s));

    private Guard GuardOf(int depth) => depth == 0 ? new GuardInvariant($"I{_random.Next(_invariants)}") : _random.Next(3) switch
    {
        0 => new GuardNot(GuardOf(depth - 1)),
        1 => new GuardAnd(GuardOf(depth - 1), GuardOf(depth - 1)),
        _ => new GuardOr(GuardOf(depth - 1), GuardOf(depth - 1)),
    };

    private static bool Holds(Guard? guard, int assignment) => guard switch
    {
        GuardInvariant invariant => (assignment >> int.Parse(invariant.Invariant[1..], System.Globalization.CultureInfo.InvariantCulture) & 1) != 0,
        GuardNot not => !Holds(not.Operand, assignment),
        GuardAnd and => Holds(and.Left, assignment) && Holds(and.Right, assignment),
        GuardOr or => Holds(or.Left, assignment) || Holds(or.Right, assignment),
        _ => true,
    };
}
