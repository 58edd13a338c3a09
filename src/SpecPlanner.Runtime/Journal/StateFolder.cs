namespace SpecPlanner.Runtime;

/// <summary>The folder <c>.specplanner</c>, where everything is kept that is not the project's own; version control does not see it.</summary>
public static class StateFolder
{
    /// <summary>Its name.</summary>
    public const string Name = RunFolder.StateFolder;

    /// <summary>Makes a folder in it.</summary>
    /// <param name="target">The absolute path of the folder that it stands in.</param>
    /// <param name="inner">Below it, such as <c>drafts</c>.</param>
    /// <returns>The absolute path of the inner folder.</returns>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static string Make(string target, string inner)
    {
        var folder = Path.Combine(target, Name, inner);
        Directory.CreateDirectory(folder);
        var ignored = Path.Combine(target, Name, ".gitignore");
        if (!File.Exists(ignored)) File.WriteAllText(ignored, "*\n");
        return folder;
    }
}
