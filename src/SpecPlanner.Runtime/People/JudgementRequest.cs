using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A criterion that someone has to judge.</summary>
public sealed record JudgementRequest
{
    /// <summary>The task it belongs to; <see langword="null"/> for the plan's own criterion.</summary>
    public TaskDefinition? Task { get; init; }

    /// <summary>The reviewer's persona; <see langword="null"/> is any person.</summary>
    public Persona? Reviewer { get; init; }

    /// <summary>The persona that did the task, which is never the reviewer.</summary>
    public string? Doer { get; init; }

    /// <summary>What is to be judged, with the parameters' values in it (secrets masked). A <c>not</c> is part of the text.</summary>
    public required string Criterion { get; init; }

    /// <summary>What the action printed or said.</summary>
    public string Output { get; init; } = "";
}
