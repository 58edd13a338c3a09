using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Finds what several tasks of a plan want.</summary>
/// <remarks>Paths are compared as text and locks whatever their case, with the values of parameters filled in; a folder stands for all below it.</remarks>
internal static class SharedThings
{
    /// <summary>The files that several tasks write; of a folder and what is below it, each file with the writers of both.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="values">The values of its parameters, as far as they are known.</param>
    public static IEnumerable<SharedThing> FilesOf(Plan plan, IReadOnlyDictionary<string, string> values)
    {
        var writers = Wanting(plan, values, static t => t.Files.Select(f => f.Path), Normalized, StringComparer.Ordinal);
        foreach (var (path, tasks) in writers)
        {
            if (tasks.Count > 1) yield return new SharedThing(path, IsLock: false, [.. tasks]);
            foreach (var folder in FoldersOf(path))
            {
                if (writers.TryGetValue(folder, out var above) && tasks.Union(above).Order().ToArray() is { Length: > 1 } both) yield return new SharedThing(path, IsLock: false, both);
            }
        }
    }

    /// <summary>The locks that several tasks name.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="values">The values of its parameters, as far as they are known.</param>
    public static IEnumerable<SharedThing> LocksOf(Plan plan, IReadOnlyDictionary<string, string> values) =>
        Wanting(plan, values, static t => t.Locks, static name => name, LockName.Comparer).Where(w => w.Value.Count > 1).Select(w => new SharedThing(w.Key, IsLock: true, [.. w.Value]));

    private static Dictionary<string, List<int>> Wanting(
        Plan plan, IReadOnlyDictionary<string, string> values, Func<TaskDefinition, IEnumerable<string>> named, Func<string, string> normalize, StringComparer comparer)
    {
        var wanting = new Dictionary<string, List<int>>(comparer);
        for (var task = 0; task < plan.Tasks.Count; task++)
        {
            foreach (var text in named(plan.Tasks[task]))
            {
                var name = normalize(ParameterText.Render(text, parameter => values.TryGetValue(parameter, out var value) ? value : null));
                if (!wanting.TryGetValue(name, out var tasks)) wanting[name] = tasks = [];
                if (tasks.Count == 0 || tasks[^1] != task) tasks.Add(task);
            }
        }

        return wanting;
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
