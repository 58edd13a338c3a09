using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A document's plan as it was read: a template's steps, or a specification's tasks.</summary>
internal sealed record PlanSyntax
{
    /// <summary>The document's text.</summary>
    public required string Text { get; init; }

    public required PlanHeader Header { get; init; }
    public required IReadOnlyList<StepSyntax> Steps { get; init; }
    public required IReadOnlyList<RollbackSyntax> Rollbacks { get; init; }

    /// <summary>The commands of what is verified after the last step.</summary>
    public required IReadOnlyList<PlacedCommand> FinalChecks { get; init; }

    /// <summary>The requests of what is verified after the last step.</summary>
    public required IReadOnlyList<PlacedRequest> FinalRequests { get; init; }

    /// <summary>Where it says what is verified after the last step; <see langword="null"/> when it does not.</summary>
    public TextSpan? Final { get; init; }

    public required Plan Plan { get; init; }
}
