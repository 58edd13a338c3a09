using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A step as it was read: the model's task, and the places that checks against other documents need.</summary>
internal sealed record StepSyntax
{
    public required StepHead Head { get; init; }

    /// <summary>The task; its persona and policy are final only once the plan is completed.</summary>
    public required TaskDefinition Task { get; init; }

    /// <summary>The positions of the steps that must be done first; by position, because ids may be given twice by mistake.</summary>
    public IReadOnlyList<int> WaitsFor { get; init; } = [];

    /// <summary>The parts of <c>Depends on</c>, with the steps each of them names.</summary>
    public IReadOnlyList<DependencyPart> Dependencies { get; init; } = [];

    /// <summary>Whether <c>Depends on</c> is there and says nothing.</summary>
    public bool HasEmptyDependsOn { get; init; }

    /// <summary>Where the persona stands; <see langword="null"/> when the step names none.</summary>
    public TextSpan? Persona { get; init; }

    /// <summary>Where the persona would stand in a field that is there and empty.</summary>
    public int? EmptyPersona { get; init; }

    /// <summary>Where the line of the first field starts; the end of the step when it has none.</summary>
    public int FieldsStart { get; init; }

    public TextSpan? Reviewer { get; init; }
    public Segment? AskedPersona { get; init; }
    public TextSpan? OnFailure { get; init; }
    public TextSpan? DependsOn { get; init; }
    public TextSpan? Files { get; init; }

    /// <summary>The names of <c>Locks</c>, each once.</summary>
    public IReadOnlyList<Segment> Locks { get; init; } = [];

    /// <summary>The ids and ranges of <c>Covers</c>, as they are written.</summary>
    public IReadOnlyList<IdReference> Covers { get; init; } = [];

    /// <summary>Where the phase is written.</summary>
    public TextSpan? Phase { get; init; }

    /// <summary>Where the estimate is written.</summary>
    public TextSpan? Estimate { get; init; }

    public TextSpan? Action { get; init; }
    public TextSpan? Criterion { get; init; }
    public TextSpan? Policy { get; init; }
    public RiskPolicy? OwnPolicy { get; init; }

    /// <summary>The commands the persona runs: of the action, the strategies and the outputs.</summary>
    public IReadOnlyList<PlacedCommand> Commands { get; init; } = [];

    /// <summary>The outputs by name, and where each is declared.</summary>
    public IReadOnlyList<(string Name, TextSpan Span)> Outputs { get; init; } = [];

    /// <summary>The criterion as the step itself states it, without what holds for every task.</summary>
    public Criterion? OwnCriterion { get; init; }

    /// <summary>The commands of the criterion.</summary>
    public IReadOnlyList<PlacedCommand> Checks { get; init; } = [];

    /// <summary>The requests of the criterion.</summary>
    public IReadOnlyList<PlacedRequest> Requests { get; init; } = [];

    /// <summary>The step as a span, for what stands inside it.</summary>
    public TextSpan Span => TextSpan.FromBounds(Head.Heading.Span.Start, Head.End);
}
