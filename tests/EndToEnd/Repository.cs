namespace SpecPlanner.EndToEnd.Tests;

/// <summary>Where this repository stands, found upwards from the running test.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The configuration this test was built in, which the tools it starts were built in too.</summary>
    public static string Configuration { get; } =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}") ? "Release" : "Debug";

    /// <summary>The built assembly of a project of this repository that makes a program.</summary>
    public static string ProgramOf(string projectFolder, string assembly) =>
        Path.Combine(Root, projectFolder, "bin", Configuration, "net10.0", assembly + ".dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SpecPlanner.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("SpecPlanner.sln is in no folder above the test.");
    }
}
