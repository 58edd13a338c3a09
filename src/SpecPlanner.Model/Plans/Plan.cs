namespace SpecPlanner.Model;

/// <summary>What kind of document a plan comes from.</summary>
public enum PlanKind
{
    /// <summary>A task template (runbook): steps in order.</summary>
    Template,

    /// <summary>A specification with tasks.</summary>
    Specification,
}

/// <summary>A checked plan: tasks, what proves them, and what to do when one fails.</summary>
/// <remarks>
/// Plans hold no positions in their source, so a moved paragraph leaves a plan equal to what it was.
/// Text fields may hold <c>{{parameter}}</c> placeholders; <see cref="ParameterText"/> fills them in.
/// </remarks>
public sealed record Plan
{
    /// <summary>The id that <c>run</c> takes; unique over all plans.</summary>
    public required string Id { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of document it comes from.</summary>
    public PlanKind Kind { get; init; }

    /// <summary>The category, which is also the folder's name; empty when there is none.</summary>
    public string Category { get; init; } = "";

    /// <summary>One line that says what it is for; empty when none was written.</summary>
    public string Description { get; init; } = "";

    /// <summary>The document's path relative to the project's root, with forward slashes.</summary>
    public string Source { get; init; } = "";

    /// <summary>The personas the document says it uses, in its order.</summary>
    public EquatableArray<string> AssignedPersonas { get; init; }

    /// <summary>The definitions of the personas that the tasks and reviewers name, ordered by id.</summary>
    public EquatableArray<Persona> Personas { get; init; }

    /// <summary>The declared parameters, in declaration order.</summary>
    public EquatableArray<Parameter> Parameters { get; init; }

    /// <summary>The address that relative URLs in criteria start from.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The persona that judges what cannot be checked; <see langword="null"/> means a person.</summary>
    public string? Reviewer { get; init; }

    /// <summary>The ceiling on what every task may do; <see langword="null"/> means none was written.</summary>
    public RiskPolicy? Policy { get; init; }

    /// <summary>The tasks (a template's steps) in document order; a task's position is its graph vertex.</summary>
    public EquatableArray<TaskDefinition> Tasks { get; init; }

    /// <summary>The rollback sections, in document order.</summary>
    public EquatableArray<RollbackSection> Rollbacks { get; init; }

    /// <summary>What is verified after the last task; <see langword="null"/> when nothing was written.</summary>
    public Criterion? SuccessCriterion { get; init; }

    /// <summary>The tasks as vertices and their dependencies as edges.</summary>
    /// <remarks>Built on first use and remembered for this instance. Dependencies on unknown ids are left out.</remarks>
    public TaskGraph Graph => PlanGraphs.Of(this);
}
