using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Which tasks write the same files though nothing puts them in an order: they must not run at the same time.</summary>
/// <remarks>
/// Made once, from the plan. Paths are compared as text, with the values of parameters filled in; a folder stands for all below it. Where all writers of
/// a file are in order, which is the usual case, only neighbours are asked for.
/// </remarks>
internal sealed class FileRivals
{
    // Of more writers it is not asked which of them are in an order: each keeps the others from running beside it.
    private const int MostCompared = 256;

    private readonly Dictionary<int, List<int[]>> _groups = [];

    private FileRivals()
    {
    }

    /// <summary>Whether any two tasks are rivals.</summary>
    public bool IsEmpty => _groups.Count == 0;

    /// <summary>The rivals of a plan's tasks.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="values">The values of its parameters, as far as they are known.</param>
    public static FileRivals Of(Plan plan, IReadOnlyDictionary<string, string> values)
    {
        var rivals = new FileRivals();
        var writers = WritersOf(plan, values);
        if (writers.Count == 0) return rivals;
        plan.Graph.StronglyConnectedComponents(out var places);
        foreach (var group in GroupsOf(writers))
        {
            Array.Sort(group, (a, b) => places[a] != places[b] ? places[a].CompareTo(places[b]) : a.CompareTo(b));
            rivals.Add(plan.Graph, group);
        }

        return rivals;
    }

    /// <summary>Whether a task must wait, because a rival of it is at work on its files or has them still to bring back.</summary>
    public bool MustWait(RunState state, int task) =>
        _groups.TryGetValue(task, out var groups) && groups.Exists(group => Array.Exists(group, rival => rival != task && Holds(state.TaskList[rival])));

    // From its start until it is resolved: what a failed attempt brings back, nobody else may have changed meanwhile.
    private static bool Holds(TaskState task) => task.IsUnderWay || (task.Snapshot is not null && !task.IsResolved && !task.HasFailed);

    private void Add(TaskGraph graph, int[] group)
    {
        if (IsInOrder(graph, group)) return;
        if (group.Length > MostCompared)
        {
            foreach (var task in group) Add(task, group);
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
            Add(before[i], [then[i]]);
            Add(then[i], [before[i]]);
        }
    }

    private void Add(int task, int[] rivals)
    {
        if (!_groups.TryGetValue(task, out var groups)) _groups[task] = groups = [];
        groups.Add(rivals);
    }

    // In a topological order, all are in an order exactly when each leads to the next.
    private static bool IsInOrder(TaskGraph graph, int[] group) => Array.TrueForAll(graph.Reach(group[..^1], group[1..]), leads => leads);

    private static Dictionary<string, List<int>> WritersOf(Plan plan, IReadOnlyDictionary<string, string> values)
    {
        var writers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var task = 0; task < plan.Tasks.Count; task++)
        {
            foreach (var file in plan.Tasks[task].Files)
            {
                var path = Normalized(ParameterText.Render(file.Path, name => values.TryGetValue(name, out var value) ? value : null));
                if (!writers.TryGetValue(path, out var tasks)) writers[path] = tasks = [];
                if (tasks.Count == 0 || tasks[^1] != task) tasks.Add(task);
            }
        }

        return writers;
    }

    // The writers of a path, and of a path with those of a folder above it.
    private static IEnumerable<int[]> GroupsOf(Dictionary<string, List<int>> writers)
    {
        foreach (var (path, tasks) in writers)
        {
            if (tasks.Count > 1) yield return [.. tasks];
            foreach (var folder in FoldersOf(path))
            {
                if (writers.TryGetValue(folder, out var above) && tasks.Union(above).ToArray() is { Length: > 1 } both) yield return both;
            }
        }
    }

    private static string Normalized(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or "..")) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        if (path.Length > 0) yield return "";
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path[..slash];
    }
}
