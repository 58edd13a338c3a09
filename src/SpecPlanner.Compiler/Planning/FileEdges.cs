using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Finds what has to wait because of a file: it is created, then modified, then deleted.</summary>
internal static class FileEdges
{
    /// <summary>The edges that no <c>Depends on</c> names, each with the first file (by path) that asks for it.</summary>
    /// <remarks>
    /// A file that some task deletes may have several lives: there an order that the author wrote stands against what the file would ask for.
    /// </remarks>
    public static IReadOnlyDictionary<(int From, int To), string> Of(PlannerTask[] tasks, TaskGraph written)
    {
        var wanted = new List<(int From, int To, string Path, bool MayYield)>();
        foreach (var (path, uses) in UsesByPath(tasks))
        {
            var mayYield = uses.Deleters.Count > 0;
            Want(uses.Creators, uses.Modifiers);
            Want(uses.Creators, uses.Deleters);
            Want(uses.Modifiers, uses.Deleters);

            void Want(List<int> first, List<int> then)
            {
                foreach (var from in first)
                {
                    foreach (var to in then)
                    {
                        if (from != to) wanted.Add((from, to, path, mayYield));
                    }
                }
            }
        }

        return Chosen(wanted, written);
    }

    private static Dictionary<(int From, int To), string> Chosen(List<(int From, int To, string Path, bool MayYield)> wanted, TaskGraph written)
    {
        var yielding = wanted.Where(w => w.MayYield).ToList();
        var against = written.Reach(yielding.ConvertAll(w => w.To), yielding.ConvertAll(w => w.From));
        var edges = new Dictionary<(int From, int To), string>();
        var nextYielding = 0;
        foreach (var (from, to, path, mayYield) in wanted)
        {
            if (mayYield && against[nextYielding++]) continue;
            if (edges.ContainsKey((from, to)) || IsWritten(written, from, to)) continue;
            edges.Add((from, to), path);
        }

        return edges;
    }

    private static bool IsWritten(TaskGraph written, int from, int to)
    {
        foreach (var first in written.PredecessorsOf(to))
        {
            if (first == from) return true;
        }

        return false;
    }

    private static IEnumerable<(string Path, Uses Uses)> UsesByPath(PlannerTask[] tasks)
    {
        var byPath = new Dictionary<string, Uses>(StringComparer.Ordinal);
        for (var vertex = 0; vertex < tasks.Length; vertex++)
        {
            foreach (var file in tasks[vertex].Task.Files)
            {
                var path = FilePath.Normalized(file.Path);
                if (!byPath.TryGetValue(path, out var uses)) byPath[path] = uses = new Uses();
                uses.Of(file.Change).Add(vertex);
            }
        }

        return byPath.Where(p => p.Value.IsShared).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value));
    }

    /// <summary>Who does what to one file.</summary>
    private sealed class Uses
    {
        public List<int> Creators { get; } = [];

        public List<int> Modifiers { get; } = [];

        public List<int> Deleters { get; } = [];

        public bool IsShared => Creators.Count + Modifiers.Count + Deleters.Count > 1;

        public List<int> Of(FileChange change) => change switch
        {
            FileChange.Create => Creators,
            FileChange.Modify => Modifiers,
            _ => Deleters,
        };
    }
}
