using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>What the project file says of one document.</summary>
internal sealed record DocumentOrigin
{
    private const string MetadataPrefix = "build_metadata.AdditionalFiles.SpecPlanner";

    /// <summary>Relative to the project's root, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>What it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Where it comes from.</summary>
    public Layer Layer { get; init; } = Layer.Project;

    /// <summary>Among equal layers, which comes later and wins.</summary>
    public int LayerOrder { get; init; }

    /// <summary>Whether this compilation generates its C#.</summary>
    public bool Owned { get; init; } = true;

    /// <summary>The thresholds of the project, as its property says; only specifications have any.</summary>
    public string Coverage { get; init; } = "";

    /// <summary>Reads the metadata of an additional file; <see langword="null"/> when it is no document of ours.</summary>
    public static DocumentOrigin? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(file);
        if (!Enum.TryParse<DocumentKind>(Value(options, "Kind"), ignoreCase: true, out var kind)) return null;

        return new DocumentOrigin
        {
            Path = PathOf(file, Value(options, "Path")),
            Kind = kind,
            Layer = Enum.TryParse<Layer>(Value(options, "Layer"), ignoreCase: true, out var layer) ? layer : Layer.Project,
            LayerOrder = int.TryParse(Value(options, "LayerOrder"), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : 0,
            Coverage = kind == DocumentKind.Specification && provider.GlobalOptions.TryGetValue("build_property.SpecPlannerCoverage", out var coverage) ? coverage.Trim() : "",
            Owned = !string.Equals(Value(options, "Owned"), "false", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>The document with its text.</summary>
    public SourceDocument WithText(string text) =>
        SourceDocument.Of(Path, Kind, text, Layer, LayerOrder, Owned, ThresholdOverrides.Parse(Coverage, out _));

    // The file through which metadata comes cuts values at # and ;, so a folder may be shortened but the file's own name never is.
    private static string PathOf(AdditionalText file, string path)
    {
        var name = file.Path.Replace('\\', '/');
        name = name.Substring(name.LastIndexOf('/') + 1);
        path = path.Replace('\\', '/');
        return path.EndsWith(name, StringComparison.Ordinal) ? path : path.Substring(0, path.LastIndexOf('/') + 1) + name;
    }

    private static string Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(MetadataPrefix + name, out var value) ? value.Trim() : "";
}
