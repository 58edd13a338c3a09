using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecPlanner.Analyzers;

/// <summary>What the project file says about generation; strings and flags only, so that it compares by value.</summary>
internal sealed record ProjectOptions
{
    private const string DefaultNamespace = "SpecPlans";

    /// <summary>The namespace that the generated namespaces stand in.</summary>
    public required string RootNamespace { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Accessibility { get; init; }

    /// <summary>Whether the entry point of a runner is generated.</summary>
    public bool Runner { get; init; }

    /// <summary>Whether code that runs things is generated; it needs the runtime among the references.</summary>
    public bool Runtime { get; init; }

    /// <summary>Reads the properties that MSBuild hands to the compiler.</summary>
    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        var runner = IsTrue(options, "SpecPlannerRunner");
        var rootNamespace = Identifier.Namespace(Value(options, "RootNamespace"));
        return new ProjectOptions
        {
            RootNamespace = rootNamespace.Length == 0 ? DefaultNamespace : rootNamespace,
            Accessibility = Is(options, "SpecPlannerAccessibility", "internal") ? "internal" : "public",
            Runner = runner,
            Runtime = runner || IsTrue(options, "SpecPlannerRuntime"),
        };
    }

    private static bool IsTrue(AnalyzerConfigOptions options, string property) => Is(options, property, "true");

    private static bool Is(AnalyzerConfigOptions options, string property, string value) =>
        string.Equals(Value(options, property), value, StringComparison.OrdinalIgnoreCase);

    private static string Value(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) ? value.Trim() : "";
}
