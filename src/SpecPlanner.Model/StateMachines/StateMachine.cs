namespace SpecPlanner.Model;

/// <summary>A state machine of a specification.</summary>
public sealed record StateMachine
{
    /// <summary>The id, such as <c>M1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title without id and marks.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is the machine that the specification's flows move through.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>The release it belongs to; <see langword="null"/> is the present one.</summary>
    public int? Release { get; init; }

    /// <summary>The name of the state it begins in; empty in a machine that has errors.</summary>
    public string Initial { get; init; } = "";

    /// <summary>The states, in the order in which the diagram first names them.</summary>
    public EquatableArray<MachineState> States { get; init; }

    /// <summary>The transitions, in the diagram's order; those from and to <c>[*]</c> are not among them.</summary>
    public EquatableArray<Transition> Transitions { get; init; }

    /// <summary>The invariants that its guards name, in document order.</summary>
    public EquatableArray<Invariant> Invariants { get; init; }
}

/// <summary>A state of a machine.</summary>
/// <param name="Name">Its name in the diagram, unique in its machine; inside a composite state <c>Parent.Child</c> only where the name alone is not unique.</param>
/// <param name="Label">What the diagram shows instead of the name; the name when nothing else was written.</param>
/// <param name="IsTerminal">Whether the machine ends there: the diagram leads from it to <c>[*]</c>.</param>
public sealed record MachineState(string Name, string Label, bool IsTerminal);

/// <summary>A transition of a machine.</summary>
public sealed record Transition
{
    /// <summary>The id, such as <c>TR1</c>; transitions share one where a line of the diagram stands for several (out of a composite state, through a choice).</summary>
    public required string Id { get; init; }

    /// <summary>The name of the state it leaves.</summary>
    public required string From { get; init; }

    /// <summary>The name of the state it leads to.</summary>
    public required string To { get; init; }

    /// <summary>The word that sets it off, as written.</summary>
    public required string Trigger { get; init; }

    /// <summary>What must hold for it to fire; <see langword="null"/> is always.</summary>
    public Guard? Guard { get; init; }

    /// <summary>The ids of the requirements it serves, in order.</summary>
    public EquatableArray<string> Requirements { get; init; }
}

/// <summary>A condition that guards speak of.</summary>
public sealed record Invariant
{
    /// <summary>The id, such as <c>I1</c>; unique in its specification.</summary>
    public required string Id { get; init; }

    /// <summary>What holds, without id and references.</summary>
    public required string Text { get; init; }

    /// <summary>The ids of the requirements it serves, in order.</summary>
    public EquatableArray<string> Requirements { get; init; }
}
