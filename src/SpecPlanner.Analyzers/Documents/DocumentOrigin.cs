using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>What the project file says of one document.</summary>
internal sealed record DocumentOrigin
{
    // Read on every keystroke for every document: nothing is put together or parsed by reflection.
    private const string MetadataPrefix = "build_metadata.AdditionalFiles.SpecPlanner";
    private const string KindKey = MetadataPrefix + "Kind";
    private const string PathKey = MetadataPrefix + "Path";
    private const string LayerKey = MetadataPrefix + "Layer";
    private const string LayerOrderKey = MetadataPrefix + "LayerOrder";
    private const string OwnedKey = MetadataPrefix + "Owned";

    private static readonly Dictionary<string, DocumentKind> Kinds = ByName<DocumentKind>();
    private static readonly Dictionary<string, Layer> Layers = ByName<Layer>();

    private static readonly char[] Separators = ['/', '\\'];

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
        if (!Kinds.TryGetValue(Value(options, KindKey), out var kind)) return null;

        return new DocumentOrigin
        {
            Path = PathOf(file, Value(options, PathKey)),
            Kind = kind,
            Layer = Layers.TryGetValue(Value(options, LayerKey), out var layer) ? layer : Layer.Project,
            LayerOrder = int.TryParse(Value(options, LayerOrderKey), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : 0,
            Coverage = kind == DocumentKind.Specification && provider.GlobalOptions.TryGetValue("build_property.SpecPlannerCoverage", out var coverage) ? coverage.Trim() : "",
            Owned = !string.Equals(Value(options, OwnedKey), "false", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>The document with its text.</summary>
    public SourceDocument WithText(string text) =>
        SourceDocument.Of(Path, Kind, text, Layer, LayerOrder, Owned, ThresholdOverrides.Parse(Coverage, out _));

    // The file through which metadata comes cuts values at # and ;, so a folder may be shortened but the file's own name never is.
    private static string PathOf(AdditionalText file, string path)
    {
        path = path.Replace('\\', '/');
        var start = file.Path.LastIndexOfAny(Separators) + 1;
        var length = file.Path.Length - start;
        return length <= path.Length && string.CompareOrdinal(path, path.Length - length, file.Path, start, length) == 0
            ? path
            : path.Substring(0, path.LastIndexOf('/') + 1) + file.Path.Substring(start);
    }

    private static string Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out var value) ? value.Trim() : "";

    private static Dictionary<string, T> ByName<T>()
        where T : struct, Enum => Enum.GetValues(typeof(T)).Cast<T>().ToDictionary(value => value.ToString(), StringComparer.OrdinalIgnoreCase);
}
