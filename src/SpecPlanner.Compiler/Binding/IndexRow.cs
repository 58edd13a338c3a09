using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What other documents need to know of one; value-equal.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Layer">Where it comes from.</param>
/// <param name="LayerOrder">Among equal layers, which comes later and wins.</param>
/// <param name="Id">Its id.</param>
public sealed record IndexRow(string Path, DocumentKind Kind, Layer Layer, int LayerOrder, string? Id)
{
    /// <summary>The display name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The persona, when it is one.</summary>
    public Persona? Persona { get; init; }

    /// <summary>Whether this compilation generates its C#.</summary>
    public bool Owned { get; init; } = true;

    /// <summary>The personas its plan names.</summary>
    public EquatableArray<string> PersonasNamed { get; init; }

    /// <summary>The row of a document.</summary>
    public static IndexRow Of(DocumentModel model) => new(model.Path, model.Kind, model.Layer, model.LayerOrder, model.Id)
    {
        Name = model.Plan?.Name ?? model.Persona?.Name ?? "",
        Persona = model.Persona,
        PersonasNamed = model.PersonasNamed,
        Owned = model.Owned,
    };

    /// <summary>Which documents may not share an id: plans (templates and specifications), personas, initiatives.</summary>
    internal DocumentKind Family => Kind == DocumentKind.Specification ? DocumentKind.Template : Kind;
}
