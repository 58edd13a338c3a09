using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A persona that plans can name, described without making it.</summary>
public sealed record PersonaEntry
{
    /// <summary>The id that steps name.</summary>
    public required string Id { get; init; }

    /// <summary>The layer it comes from: <c>default</c>, <c>user</c> or <c>project</c>.</summary>
    public string Layer { get; init; } = "project";

    /// <summary>The documents of weaker layers that it hides, strongest first.</summary>
    public IReadOnlyList<HiddenDocument> Hides { get; init; } = [];

    /// <summary>Gives the persona.</summary>
    public required Func<Persona> Persona { get; init; }
}
