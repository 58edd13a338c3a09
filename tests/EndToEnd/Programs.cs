namespace SpecPlanner.EndToEnd.Tests;

/// <summary>The programs of this repository that the tests start.</summary>
internal static class Programs
{
    /// <summary>The configuration this test was built in, which the tools it starts were built in too.</summary>
    public static string Configuration { get; } =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}") ? "Release" : "Debug";

    /// <summary>The built assembly of a project of this repository that makes a program.</summary>
    public static string Of(string projectFolder, string assembly) =>
        Path.Combine(RepositoryRoot.Path, projectFolder, "bin", Configuration, "net10.0", assembly + ".dll");
}
