using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reports two steps that write one file though neither waits for the other: what the one brings back, the other has just made.</summary>
internal static class FileConflicts
{
    /// <summary>Each pair of steps once, at both of them.</summary>
    public static void Check(PlanSyntax template, TaskGraph graph, FindingBag findings)
    {
        var writers = template.Steps
            .SelectMany((step, position) => step.Task.Files.Select(f => (Path: Normalized(f.Path), Step: position)))
            .OrderBy(w => w.Path, StringComparer.Ordinal)
            .ToArray();
        var after = new Dictionary<int, int[]>();
        var reported = new HashSet<(int, int)>();
        for (var i = 0; i < writers.Length; i++)
        {
            // Sorted, everything inside a folder stands behind the folder, with only names between that begin alike.
            for (var j = i + 1; j < writers.Length && writers[j].Path.StartsWith(writers[i].Path, StringComparison.Ordinal); j++)
            {
                var (first, second) = (Math.Min(writers[i].Step, writers[j].Step), Math.Max(writers[i].Step, writers[j].Step));
                if (first == second || !IsInside(writers[i].Path, writers[j].Path) || !reported.Add((first, second))) continue;
                if (Waits(first, second) || Waits(second, first)) continue;
                Report(template.Steps[first], template.Steps[second], writers[j].Path, findings);
                Report(template.Steps[second], template.Steps[first], writers[j].Path, findings);
            }
        }

        bool Waits(int before, int then)
        {
            if (!after.TryGetValue(before, out var descendants)) after[before] = descendants = graph.Descendants(before);
            return Array.BinarySearch(descendants, then) >= 0;
        }
    }

    private static bool IsInside(string folder, string path) => path.Length == folder.Length || path[folder.Length] == '/';

    // "./a//b/" and "a/b" are one.
    private static string Normalized(string path) =>
        string.Join("/", path.Split('/').Where(part => part is not ("" or ".")));

    private static void Report(StepSyntax step, StepSyntax other, string path, FindingBag findings) => findings.Add(
        RuleTable.UnorderedWriters,
        step.Files ?? step.Head.Title.Span,
        $"Step {other.Head.Number} (\"{other.Task.Id}\") writes `{path}` too, and neither waits for the other. Let one of them depend on the other, or give each a file of its own.");
}
