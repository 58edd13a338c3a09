using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Which tasks must not be under way at the same time, as they write one file or name one lock; made once, from the plan.</summary>
internal sealed class Rivals
{
    // By task; no place at all where nobody shares anything.
    private readonly SharedThing[]?[] _things;

    private Rivals(SharedThing[]?[] things, FileKeepers keepers) => (_things, Keepers) = (things, keepers);

    /// <summary>Whether any two tasks are rivals.</summary>
    public bool IsEmpty => _things.Length == 0;

    /// <summary>Who keeps files between two attempts.</summary>
    public FileKeepers Keepers { get; }

    /// <summary>The rivals of a plan's tasks.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="values">The values of its parameters, as far as they are known.</param>
    public static Rivals Of(Plan plan, IReadOnlyDictionary<string, string> values)
    {
        SharedThing[] files = [.. SharedThings.FilesOf(plan, values)];
        var wanted = new Dictionary<int, List<SharedThing>>();
        foreach (var thing in files.Concat(SharedThings.LocksOf(plan, values)))
        {
            foreach (var task in thing.Tasks)
            {
                if (!wanted.TryGetValue(task, out var things)) wanted[task] = things = [];
                things.Add(thing);
            }
        }

        var byTask = new SharedThing[]?[wanted.Count == 0 ? 0 : plan.Tasks.Count];
        foreach (var (task, things) in wanted) byTask[task] = [.. things];
        return new Rivals(byTask, FileKeepers.Of(plan.Graph, files));
    }

    /// <summary>What a task shares with others.</summary>
    public SharedThing[] ThingsOf(int task) => IsEmpty ? [] : _things[task] ?? [];

    /// <summary>Who has what at a moment.</summary>
    public Holders At(RunState state) => new(this, state);
}
