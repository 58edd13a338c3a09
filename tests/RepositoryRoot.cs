namespace SpecPlanner.Tests;

/// <summary>The working copy the tests were built from. Compiled into every test project.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Whether generated files are to be written anew instead of compared: <c>SPECPLANNER_REWRITE=1</c>.</summary>
    public static bool Rewrites => Environment.GetEnvironmentVariable("SPECPLANNER_REWRITE") == "1";

    /// <summary>A path inside it.</summary>
    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string folder)
    {
        while (!File.Exists(System.IO.Path.Combine(folder, "SpecPlanner.sln")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the test holds SpecPlanner.sln.");
        return folder;
    }
}
