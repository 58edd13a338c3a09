namespace SpecPlanner.Runner;

/// <summary>Where a user's own templates and personas are, for all projects.</summary>
internal static class UserFolder
{
    /// <summary>The variable that names another folder; empty, it says that there is none.</summary>
    public const string Variable = "SPECPLANNER_USER_FOLDER";

    /// <summary>The absolute path of the folder; <see langword="null"/> when nothing tells where it would be. It need not exist.</summary>
    /// <param name="variable">The value of an environment variable.</param>
    /// <param name="isWindows">Whether the customs are those of Windows.</param>
    public static string? Of(Func<string, string?> variable, bool isWindows)
    {
        if (variable(Variable) is { } chosen) return Below(chosen, "");
        if (isWindows) return Below(variable("APPDATA"), "specplanner");

        // A relative XDG_CONFIG_HOME is to be ignored, says its specification.
        return Below(variable("XDG_CONFIG_HOME"), "specplanner") ?? Below(variable("HOME"), Path.Combine(".config", "specplanner"));
    }

    private static string? Below(string? folder, string name) =>
        string.IsNullOrEmpty(folder) || !Path.IsPathRooted(folder) ? null : Path.GetFullPath(Path.Combine(folder, name));
}
