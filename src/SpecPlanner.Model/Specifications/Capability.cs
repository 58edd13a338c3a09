namespace SpecPlanner.Model;

/// <summary>Something the product is able to do, broken into behaviours.</summary>
public sealed record Capability
{
    /// <summary>The id, such as <c>C1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title without id and domain.</summary>
    public required string Name { get; init; }

    /// <summary>The domain; empty when none was written.</summary>
    public string Domain { get; init; } = "";

    /// <summary>The release it belongs to; <see langword="null"/> is the present one.</summary>
    public int? Release { get; init; }

    /// <summary>Its behaviours, in order.</summary>
    public EquatableArray<Behavior> Behaviors { get; init; }
}

/// <summary>What part a behaviour plays.</summary>
public enum BehaviorKind
{
    /// <summary>Not said.</summary>
    Unsaid,

    /// <summary>Something comes in.</summary>
    Input,

    /// <summary>Something is computed or decided.</summary>
    Process,

    /// <summary>Something is kept.</summary>
    State,

    /// <summary>Something goes out.</summary>
    Output,

    /// <summary>Something is set going.</summary>
    Activation,
}

/// <summary>One thing that a capability does.</summary>
public sealed record Behavior
{
    /// <summary>The id, such as <c>B1</c>; unique in its specification.</summary>
    public required string Id { get; init; }

    /// <summary>What part it plays.</summary>
    public BehaviorKind Kind { get; init; }

    /// <summary>What happens, without id, kind and references.</summary>
    public required string Text { get; init; }

    /// <summary>The release it belongs to: its own, else its capability's; <see langword="null"/> is the present one.</summary>
    public int? Release { get; init; }

    /// <summary>The ids of the requirements it serves, in order.</summary>
    public EquatableArray<string> Requirements { get; init; }
}
