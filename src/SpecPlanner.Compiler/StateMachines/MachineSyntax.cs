using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A machine as it was read: the model, and the places of everything in it.</summary>
internal sealed record MachineSyntax
{
    /// <summary>The machine without places; in one that has errors, what could be read of it.</summary>
    public required StateMachine Machine { get; init; }

    /// <summary>Id, title and marks.</summary>
    public required MachineHeading Heading { get; init; }

    /// <summary>The word that opens the diagram; the heading when there is no diagram.</summary>
    public required TextSpan Opening { get; init; }

    /// <summary>The states that are no composites and no choices, in the order of <see cref="StateMachine.States"/>.</summary>
    public IReadOnlyList<StateSyntax> States { get; init; } = [];

    /// <summary>Every transition, also one whose line lacks its id or its trigger, in the diagram's order.</summary>
    public IReadOnlyList<TransitionSyntax> Transitions { get; init; } = [];

    /// <summary>The lines that an id names, in order; one line makes several transitions where it leaves a composite state or leads through a choice.</summary>
    public IReadOnlyList<TransitionLine> Lines { get; init; } = [];

    /// <summary>The places at which the diagram says where it begins.</summary>
    public IReadOnlyList<TextSpan> Initials { get; init; } = [];

    /// <summary>The invariants that stand below the heading.</summary>
    public IReadOnlyList<InvariantSyntax> Invariants { get; init; } = [];

    /// <summary>The ids that guards name, each time they do.</summary>
    public IReadOnlyList<Segment> GuardReferences { get; init; } = [];

    /// <summary>The requirements that transitions and invariants name, each time they do.</summary>
    public IReadOnlyList<Segment> RequirementReferences { get; init; } = [];

    /// <summary>Whether all of the diagram was understood; what is missing would make states look unreachable or stuck.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>A state with its places.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Span">Where the diagram first names it.</param>
/// <param name="Ending">Where the diagram says that the machine ends there.</param>
internal sealed record StateSyntax(string Name, TextSpan Span, TextSpan? Ending);

/// <summary>A line of the diagram that is a transition.</summary>
/// <param name="Id">The id with its place; <see langword="null"/> when it has none.</param>
/// <param name="Span">The whole line.</param>
/// <param name="Trigger">What sets it off; empty behind a choice.</param>
/// <param name="GuardSpan">The guard with its brackets.</param>
internal sealed record TransitionLine(Segment? Id, TextSpan Span, Segment Trigger, TextSpan? GuardSpan)
{
    /// <summary>Whether something in its label could not be read.</summary>
    public bool HasFaults { get; init; }

    /// <summary>The narrowest place that names it.</summary>
    public TextSpan Place => Id?.Span ?? Span;
}

/// <summary>A transition between two states, with the line it comes from.</summary>
internal sealed record TransitionSyntax
{
    /// <summary>The line that carries its id.</summary>
    public required TransitionLine Line { get; init; }

    /// <summary>The state it leaves.</summary>
    public required string From { get; init; }

    /// <summary>The state it leads to.</summary>
    public required string To { get; init; }

    /// <summary>What sets it off; empty when its line does not say.</summary>
    public required string Trigger { get; init; }

    /// <summary>What must hold.</summary>
    public Guard? Guard { get; init; }
}

/// <summary>An invariant with its place.</summary>
/// <param name="Invariant">The invariant.</param>
/// <param name="Id">Its id.</param>
/// <param name="Item">The whole list item.</param>
internal sealed record InvariantSyntax(Invariant Invariant, Segment Id, TextSpan Item);
