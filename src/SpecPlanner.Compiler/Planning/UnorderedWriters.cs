using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Two tasks that write one file though neither waits for the other.</summary>
/// <param name="Path">The file; of a folder and a file inside it, the file.</param>
/// <param name="First">The smaller vertex.</param>
/// <param name="Second">The other one.</param>
internal readonly record struct UnorderedPair(string Path, int First, int Second);

/// <summary>Finds writers of one file that have no order: what the one brings back after a failure, the other has just made.</summary>
/// <remarks>
/// Tasks that write one file are in order exactly when each leads to the next in a topological order, so only neighbours are asked for first,
/// and all pairs only where that fails. Of a file with more than <see cref="MostCompared"/> writers the neighbours without an order are told;
/// they are what has to be mended first. Two that name one lock have said that any order is right: a run keeps them apart.
/// </remarks>
internal static class UnorderedWriters
{
    private const int MostCompared = 256;

    /// <summary>Each pair once, with its first file by path; ordered by path, then by vertices.</summary>
    public static IReadOnlyList<UnorderedPair> Find(IReadOnlyList<TaskDefinition> tasks, TaskGraph graph)
    {
        var groups = GroupsOf(tasks, graph);
        var open = Unordered(graph, groups.SelectMany(g => g.Neighbours()).ToList());
        var broken = new HashSet<WriterGroup>(open.Select(q => q.Group));
        var pairs = broken.Where(g => g.Count <= MostCompared).SelectMany(g => g.AllPairs()).ToList();
        var found = open.Where(q => q.Group.Count > MostCompared && q.IsAsked).Concat(Unordered(graph, pairs))
            .Select(q => new UnorderedPair(q.Group.Path, Math.Min(q.Before, q.Then), Math.Max(q.Before, q.Then)))
            .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.First).ThenBy(p => p.Second);
        var seen = new HashSet<(int, int)>();
        return [.. found.Where(p => seen.Add((p.First, p.Second)) && !tasks[p.First].Locks.Intersect(tasks[p.Second].Locks, LockName.Comparer).Any())];
    }

    private static List<WriterQuestion> Unordered(TaskGraph graph, List<WriterQuestion> questions)
    {
        if (questions.Count == 0) return questions;
        var before = questions.ConvertAll(q => q.Before);
        var then = questions.ConvertAll(q => q.Then);
        var leads = graph.Reach(before, then);

        // In a cycle there is no "before", so both directions count.
        var back = graph.Reach(then, before);
        return [.. questions.Where((_, i) => !leads[i] && !back[i])];
    }

    private static List<WriterGroup> GroupsOf(IReadOnlyList<TaskDefinition> tasks, TaskGraph graph)
    {
        var byPath = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var vertex = 0; vertex < tasks.Count; vertex++)
        {
            foreach (var file in tasks[vertex].Files)
            {
                var path = FilePath.Normalized(file.Path);
                if (!byPath.TryGetValue(path, out var writers)) byPath[path] = writers = [];
                if (writers.Count == 0 || writers[writers.Count - 1] != vertex) writers.Add(vertex);
            }
        }

        graph.StronglyConnectedComponents(out var places);
        var groups = new List<WriterGroup>();
        foreach (var entry in byPath)
        {
            if (entry.Value.Count > 1) groups.Add(new WriterGroup(entry.Key, Sorted(entry.Value, places), null));
            foreach (var folder in FilePath.FoldersOf(entry.Key))
            {
                if (byPath.TryGetValue(folder, out var above)) groups.Add(new WriterGroup(entry.Key, Sorted(entry.Value.Union(above), places), above));
            }
        }

        return groups;
    }

    private static int[] Sorted(IEnumerable<int> writers, int[] places)
    {
        int[] sorted = [.. writers];
        Array.Sort(sorted, (a, b) => places[a] != places[b] ? places[a].CompareTo(places[b]) : a.CompareTo(b));
        return sorted;
    }
}

/// <summary>Whether one writer leads to another that comes later in the order.</summary>
internal readonly record struct WriterQuestion(WriterGroup Group, int Before, int Then)
{
    /// <summary>Whether they write the same: of a folder and a file inside it, one of them has to write the folder.</summary>
    public bool IsAsked => Group.Above is not { } above || above.Contains(Before) || above.Contains(Then);
}

/// <summary>The writers of one file, or of a file and of a folder above it, in topological order.</summary>
internal sealed class WriterGroup(string path, int[] writers, ICollection<int>? above)
{
    public string Path => path;

    /// <summary>The writers of the folder; <see langword="null"/> where the group is about the file alone.</summary>
    public ICollection<int>? Above => above;

    public int Count => writers.Length;

    /// <summary>The pairs that stand next to each other: when each leads on, all are in order.</summary>
    public IEnumerable<WriterQuestion> Neighbours()
    {
        for (var i = 0; i + 1 < writers.Length; i++) yield return new WriterQuestion(this, writers[i], writers[i + 1]);
    }

    /// <summary>All pairs that write the same.</summary>
    public IEnumerable<WriterQuestion> AllPairs()
    {
        for (var i = 0; i < writers.Length; i++)
        {
            for (var j = i + 1; j < writers.Length; j++)
            {
                var pair = new WriterQuestion(this, writers[i], writers[j]);
                if (pair.IsAsked) yield return pair;
            }
        }
    }
}
