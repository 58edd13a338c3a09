using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A task for a person.</summary>
public sealed record WorkRequest
{
    /// <summary>The task.</summary>
    public required TaskDefinition Task { get; init; }

    /// <summary>Who should do it.</summary>
    public required Persona Persona { get; init; }

    /// <summary>Which attempt it is.</summary>
    public required int Attempt { get; init; }

    /// <summary>The attempts that failed before it, oldest first: what was tried and what was seen.</summary>
    public IReadOnlyList<FailedAttempt> Tried { get; init; } = [];

    /// <summary>What is to be done, with the parameters' values in it (secrets masked).</summary>
    public required string Action { get; init; }

    /// <summary>The commands the action names, with their values, safe to paste into a shell (secrets left out).</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>What will prove it.</summary>
    public required string Criterion { get; init; }
}
