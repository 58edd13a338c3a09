namespace SpecPlanner.Compiler;

/// <summary>What a document is; its MSBuild item or its folder says so, never its extension alone.</summary>
public enum DocumentKind
{
    /// <summary>A task template.</summary>
    Template,

    /// <summary>A persona.</summary>
    Persona,

    /// <summary>A specification.</summary>
    Specification,

    /// <summary>An initiative.</summary>
    Initiative,
}

/// <summary>Where a document comes from, weakest first; the stronger wins on the same id.</summary>
public enum Layer
{
    /// <summary>Shipped by a package.</summary>
    Default,

    /// <summary>A folder of the user's.</summary>
    User,

    /// <summary>The project itself.</summary>
    Project,
}

/// <summary>One Markdown document as it came in.</summary>
/// <param name="Path">Relative to the project's root, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; a byte order mark at the start is allowed.</param>
public sealed record SourceDocument(string Path, DocumentKind Kind, string Text)
{
    /// <summary>Where it comes from.</summary>
    public Layer Layer { get; init; } = Layer.Project;

    /// <summary>Among equal layers, which comes later and wins (package reference order).</summary>
    public int LayerOrder { get; init; }

    /// <summary>Whether this compilation owns it; a reference only lends its ids.</summary>
    public bool Owned { get; init; } = true;

    /// <summary>The thresholds of the project, which a specification's front matter overrides.</summary>
    public ThresholdOverrides ProjectCoverage { get; init; } = ThresholdOverrides.None;

    /// <summary>The thresholds of the command line, which override everything.</summary>
    public ThresholdOverrides CommandLineCoverage { get; init; } = ThresholdOverrides.None;

    /// <summary>A document with all that is known of it, for callers that were built against another target framework and cannot use initializers.</summary>
    public static SourceDocument Of(string path, DocumentKind kind, string text, Layer layer, int layerOrder, bool owned, ThresholdOverrides projectCoverage) =>
        new(path, kind, text) { Layer = layer, LayerOrder = layerOrder, Owned = owned, ProjectCoverage = projectCoverage };
}
