using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Where one item of a rollback stands.</summary>
public enum RollbackItemPhase
{
    /// <summary>Not begun, or cut off and to be done again.</summary>
    Pending,

    /// <summary>Being done.</summary>
    Active,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Ended without being done; the next item was done all the same.</summary>
    Failed,

    /// <summary>For a person whom nobody could reach.</summary>
    Waiting,
}

/// <summary>One item of a rollback in a run.</summary>
public sealed record RollbackItemState
{
    /// <summary>The position of its section among the plan's rollbacks, counted from 0.</summary>
    public required int Section { get; init; }

    /// <summary>Its position in the section, counted from 0.</summary>
    public required int Item { get; init; }

    /// <summary>The item as the plan defines it.</summary>
    public required RollbackItem Definition { get; init; }

    /// <summary>What is to be done, with the values of parameters that are no secrets.</summary>
    public required string Text { get; init; }

    /// <summary>The id of the failed task that its section answers for, in whose persona's name it is done.</summary>
    public required string Task { get; init; }

    /// <summary>Where it stands.</summary>
    public RollbackItemPhase Phase { get; init; }

    /// <summary>When it was begun last.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>What the environment of its processes carries.</summary>
    public string? Marker { get; init; }

    /// <summary>How it ended; <see langword="null"/> before that.</summary>
    public RollbackItemEnded? Result { get; init; }

    [JsonInclude]
    internal string? Token { get; init; }
}

/// <summary>The rollback of a failed run.</summary>
public sealed record RollbackState
{
    /// <summary>Its items, in the order they are done.</summary>
    public required ImmutableList<RollbackItemState> Items { get; init; }

    /// <summary>The position of an item in <see cref="Items"/>; -1 when the rollback has no such item.</summary>
    internal int IndexOf(int section, int item) => Items.FindIndex(i => i.Section == section && i.Item == item);
}
