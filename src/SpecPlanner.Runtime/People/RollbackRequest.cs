using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>An item of a rollback that a person has to do.</summary>
public sealed record RollbackRequest
{
    /// <summary>The section it belongs to, as written.</summary>
    public required string Section { get; init; }

    /// <summary>What is to be done, with the parameters' values in it (secrets masked).</summary>
    public required string Item { get; init; }

    /// <summary>The commands the item names, with their values, safe to paste into a shell (secrets left out).</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>Whose name it is done in.</summary>
    public required Persona Persona { get; init; }

    /// <summary>The task that failed.</summary>
    public required TaskDefinition FailedTask { get; init; }

    /// <summary>What would have proved that task (secrets masked).</summary>
    public required string Criterion { get; init; }

    /// <summary>What was seen instead (secrets masked).</summary>
    public required string Seen { get; init; }
}
