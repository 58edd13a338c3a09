using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A run failed, and the rollback sections that answer for its failed tasks are run.</summary>
public sealed record RollbackStarted : RunEvent
{
    /// <summary>The ids of the tasks that failed, in plan order; each section is run in the name of the first it answers for.</summary>
    public EquatableArray<string> Tasks { get; init; }

    /// <summary>The positions of the sections among the plan's rollbacks, in order, counted from 0.</summary>
    public EquatableArray<int> Sections { get; init; }
}

/// <summary>An event that belongs to one item of a rollback section; its token must be the item's own.</summary>
public abstract record RollbackItemEvent : RunEvent
{
    /// <summary>The position of the section among the plan's rollbacks, counted from 0.</summary>
    [JsonPropertyOrder(-3)]
    public required int Section { get; init; }

    /// <summary>The position of the item in its section, counted from 0.</summary>
    [JsonPropertyOrder(-2)]
    public required int Item { get; init; }

    /// <summary>The fencing token that the item was given.</summary>
    [JsonPropertyOrder(-1)]
    public required string Token { get; init; }

    /// <summary>What is to be done, with the values of parameters that are no secrets, for whoever reads the journal.</summary>
    [JsonPropertyOrder(-1)]
    public string Text { get; init; } = "";
}

/// <summary>An item of a rollback is about to be done.</summary>
public sealed record RollbackItemStarted : RollbackItemEvent
{
    /// <summary>What the environment of its processes carries in <c>SPEC_ATTEMPT</c>.</summary>
    public required string Marker { get; init; }
}

/// <summary>An item of a rollback was cut off; it is done again when the run is resumed.</summary>
public sealed record RollbackItemInterrupted : RollbackItemEvent
{
    /// <summary>What cut it off.</summary>
    public required string Reason { get; init; }
}

/// <summary>An item of a rollback is for a person and nobody could be asked; it is asked for again when the run is resumed.</summary>
public sealed record RollbackItemWaiting : RollbackItemEvent;

/// <summary>An item of a rollback ended, well or not; the next one is done either way.</summary>
public sealed record RollbackItemEnded : RollbackItemEvent
{
    /// <summary>Whether it was done.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Why it was not; a person's remark when it was.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The commands that were run, in order.</summary>
    public EquatableArray<CommandEvidence> Commands { get; init; }

    /// <summary>The name of the person who did it or left it out; <see langword="null"/> for machines.</summary>
    public string? By { get; init; }
}
