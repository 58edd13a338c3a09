using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Which tasks keep their files from which others between two attempts: those that write the same though nothing puts them in an order.</summary>
/// <remarks>
/// Those in an order are left out, as the later one waits for the earlier one anyway, and must not keep it from being done again. Where all writers of a file are in
/// order, which is the usual case, only neighbours are asked for.
/// </remarks>
internal sealed class FileKeepers
{
    // Of more writers it is not asked which of them are in an order: each keeps the others from running beside it.
    private const int MostCompared = 256;

    private readonly Dictionary<int, List<(SharedThing Thing, int[] Tasks)>> _groups = [];

    /// <summary>The keepers of the files of a plan.</summary>
    public static FileKeepers Of(TaskGraph graph, IReadOnlyList<SharedThing> files)
    {
        var keepers = new FileKeepers();
        if (files.Count == 0) return keepers;
        graph.StronglyConnectedComponents(out var places);
        foreach (var file in files)
        {
            int[] group = [.. file.Tasks];
            Array.Sort(group, (a, b) => places[a] != places[b] ? places[a].CompareTo(places[b]) : a.CompareTo(b));
            keepers.Add(graph, file, group);
        }

        return keepers;
    }

    /// <summary>The file that a task has to wait for, and who keeps it; <see langword="null"/> when nobody does.</summary>
    public (SharedThing Thing, int Keeper)? Find(RunState state, int task)
    {
        if (!_groups.TryGetValue(task, out var groups)) return null;
        foreach (var (file, tasks) in groups)
        {
            foreach (var other in tasks)
            {
                if (other != task && Keeps(state.TaskList[other])) return (file, other);
            }
        }

        return null;
    }

    /// <summary>Two tasks that keep a file from each other, so that neither could go on, and the file; only a change of the plan can lead to it.</summary>
    public (SharedThing Thing, int One, int Other)? FindStandoff(RunState state)
    {
        foreach (var task in _groups.Keys.Where(t => Keeps(state.TaskList[t])).Order())
        {
            if (Find(state, task) is var (thing, other)) return (thing, task, other);
        }

        return null;
    }

    // What a failed attempt brings back, nobody else may have changed before it is resolved.
    private static bool Keeps(TaskState task) => task.Snapshot is not null && !task.IsResolved && !task.HasFailed;

    private void Add(TaskGraph graph, SharedThing file, int[] group)
    {
        if (IsInOrder(graph, group)) return;
        if (group.Length > MostCompared)
        {
            foreach (var task in group) Add(task, file, group);
            return;
        }

        var (before, then) = (new List<int>(), new List<int>());
        for (var i = 0; i < group.Length; i++)
        {
            for (var j = i + 1; j < group.Length; j++)
            {
                before.Add(group[i]);
                then.Add(group[j]);
            }
        }

        var leads = graph.Reach(before, then);
        for (var i = 0; i < before.Count; i++)
        {
            if (leads[i]) continue;
            Add(before[i], file, [then[i]]);
            Add(then[i], file, [before[i]]);
        }
    }

    private void Add(int task, SharedThing file, int[] others)
    {
        if (!_groups.TryGetValue(task, out var groups)) _groups[task] = groups = [];
        groups.Add((file, others));
    }

    // In a topological order, all are in an order exactly when each leads to the next.
    private static bool IsInOrder(TaskGraph graph, int[] group) => Array.TrueForAll(graph.Reach(group[..^1], group[1..]), leads => leads);
}
