using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Which files a task answers for in Git.</summary>
internal static class GitPaths
{
    /// <summary>The files that its step names, and those it says it changed; what is outside of the target folder is none of them.</summary>
    /// <param name="task">The task.</param>
    /// <param name="render">Puts the values of parameters in.</param>
    /// <param name="claimed">What an agent says it changed.</param>
    public static IReadOnlyList<string> Of(TaskDefinition task, Func<string, string> render, IEnumerable<string> claimed) =>
        [.. task.Files.Select(f => render(f.Path)).Concat(claimed).Where(IsInside).Distinct(StringComparer.Ordinal)];

    private static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/', '\\').Any(part => part is ".." or RunFolder.StateFolder);
}
