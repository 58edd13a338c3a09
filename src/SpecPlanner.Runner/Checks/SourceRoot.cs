namespace SpecPlanner.Runner;

/// <summary>The folder that build servers count paths from.</summary>
internal static class SourceRoot
{
    private const string Workspace = "GITHUB_WORKSPACE";

    /// <summary>The checkout a build server works in when the checked folder is inside it; else the checked folder.</summary>
    public static string Of(RunnerConsole console, string root) =>
        console.Variable(Workspace) is { Length: > 0 } workspace && Path.IsPathFullyQualified(workspace) && IsInside(Path.GetRelativePath(workspace, root))
            ? workspace
            : root;

    /// <summary>The path of a file from a folder, with forward slashes; the absolute one when it is not inside.</summary>
    public static string PathFrom(string folder, string file)
    {
        var relative = Path.GetRelativePath(folder, file);
        return (IsInside(relative) ? relative : file).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool IsInside(string relative) => !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
