namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A fact about all test projects together; where only some of them were built it is skipped, and counted as such.</summary>
public sealed class WholeBuildFactAttribute : FactAttribute
{
    /// <summary>Skips where an assembly is missing.</summary>
    public WholeBuildFactAttribute()
    {
        if (Assemblies.FirstOrDefault(a => !File.Exists(a)) is { } missing) Skip = $"{Path.GetFileName(missing)} is not built; build the solution.";
    }

    /// <summary>The test assemblies of this repository in this configuration.</summary>
    public static IReadOnlyList<string> Assemblies { get; } =
    [
        .. Directory.GetFiles(RepositoryRoot.Of("tests"), "SpecPlanner.*.Tests.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(project => Path.Combine(Path.GetDirectoryName(project)!, "bin", Programs.Configuration, "net10.0", Path.GetFileNameWithoutExtension(project) + ".dll")),
    ];
}
