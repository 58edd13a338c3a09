using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>What generated code is compiled against: the assemblies this very test runs with, so that its types are ours.</summary>
internal static class PlatformReferences
{
    /// <summary>The framework, the model, the runtime and the runner.</summary>
    public static ImmutableArray<MetadataReference> WithRunner { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsWanted)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsWanted(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name is "SpecPlanner.Model" or "SpecPlanner.Runtime" or "SpecPlanner.Runner" or "netstandard" or "mscorlib"
            || name.StartsWith("System.", StringComparison.Ordinal);
    }
}
