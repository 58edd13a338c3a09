using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A specification as it was read: the model, and where everything stands.</summary>
internal sealed record SpecificationSyntax
{
    /// <summary>The outline; its text has the document's positions, with comments blanked out.</summary>
    public required Outline Outline { get; init; }

    /// <summary>Where lines start.</summary>
    public required LineMap Lines { get; init; }

    /// <summary>The front matter, with what only specifications say.</summary>
    public required SpecificationHeader Header { get; init; }

    /// <summary>The sections that mean something, in order; everything else is prose.</summary>
    public required IReadOnlyList<SpecificationSection> Sections { get; init; }

    /// <summary>The requirements with their places, in the model's order.</summary>
    public IReadOnlyList<EntrySyntax> Requirements { get; init; } = [];

    /// <summary>The capabilities with their places, in the model's order.</summary>
    public IReadOnlyList<CapabilitySyntax> Capabilities { get; init; } = [];

    /// <summary>The flows with their places, in the model's order.</summary>
    public IReadOnlyList<FlowSyntax> Flows { get; init; } = [];

    /// <summary>The machines with their places, in the model's order.</summary>
    public IReadOnlyList<MachineSyntax> Machines { get; init; } = [];

    /// <summary>The open questions' places, in the model's order.</summary>
    public IReadOnlyList<TextSpan> OpenQuestions { get; init; } = [];

    /// <summary>What <c>Covers</c> says, for each task of the plan.</summary>
    public IReadOnlyList<IReadOnlyList<IdReference>> Covers { get; init; } = [];

    /// <summary>The specification without places.</summary>
    public required Specification Specification { get; init; }

    /// <summary>Phases, levels and paths of its tasks.</summary>
    public TaskPlan TaskPlan { get; init; } = new();

    /// <summary>What its tasks cover.</summary>
    public CoverageReport Coverage { get; init; } = new();

    /// <summary>Its tasks as a plan, with their places.</summary>
    public required PlanSyntax Plan { get; init; }
}

/// <summary>What a section of a specification is about.</summary>
internal enum SectionKind
{
    Goal,
    NonGoals,
    Constraints,
    Requirements,
    Capabilities,
    Flows,
    StateMachines,
    Tasks,
    EveryTask,
    DoneMeans,
    OpenQuestions,
}

/// <summary>A section that means something.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Heading">The position of its heading among the outline's.</param>
/// <param name="Body">Everything below the heading, to the end of the section.</param>
internal sealed record SpecificationSection(SectionKind Kind, int Heading, TextSpan Body);

/// <summary>An entry with an id: <c>**B2** (process) Check the expiry date — REQ-1</c>.</summary>
internal sealed record EntrySyntax
{
    /// <summary>The id.</summary>
    public required Segment Id { get; init; }

    /// <summary>The words in parentheses right behind the id, each on its own.</summary>
    public IReadOnlyList<Segment> Notes { get; init; } = [];

    /// <summary>The sentence, without id, notes and references.</summary>
    public required Segment Text { get; init; }

    /// <summary>The ids in a closing parenthesis or behind a final dash.</summary>
    public IReadOnlyList<IdReference> References { get; init; } = [];

    /// <summary>The whole entry, nested lists included.</summary>
    public required TextSpan Span { get; init; }
}

/// <summary>An id that is named somewhere; a range gives one for each id in it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Span">Where it is named: the id, or the whole range.</param>
internal readonly record struct IdReference(string Id, TextSpan Span);

/// <summary>A capability with its places.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Behaviors">Its behaviours, in the model's order.</param>
internal sealed record CapabilitySyntax(EntrySyntax Head, IReadOnlyList<EntrySyntax> Behaviors);

/// <summary>A flow with its places.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Steps">Its steps, in the model's order.</param>
/// <param name="Branches">Its variants, then its failures, in the model's order.</param>
internal sealed record FlowSyntax(EntrySyntax Head, IReadOnlyList<FlowLineSyntax> Steps, IReadOnlyList<FlowLineSyntax> Branches);

/// <summary>A line of a flow.</summary>
/// <param name="Span">The line.</param>
/// <param name="References">The ids it names.</param>
internal sealed record FlowLineSyntax(TextSpan Span, IReadOnlyList<IdReference> References);
