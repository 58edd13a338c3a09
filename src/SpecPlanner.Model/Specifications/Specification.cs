namespace SpecPlanner.Model;

/// <summary>What a specification promises, before and beside the tasks that keep the promise.</summary>
/// <remarks>Holds no positions in its source, so a moved paragraph leaves a specification equal to what it was.</remarks>
public sealed record Specification
{
    /// <summary>The document's id.</summary>
    public required string Id { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>The document's path relative to the project's root, with forward slashes.</summary>
    public string Source { get; init; } = "";

    /// <summary>What is planned now; content of a later release is left out of coverage and listed.</summary>
    public int Release { get; init; } = 1;

    /// <summary>The shares that must be covered, already resolved: command line, else front matter, else project, else the defaults.</summary>
    public CoverageThresholds Thresholds { get; init; } = CoverageThresholds.Default;

    /// <summary>The prose below <c>Goal</c>; empty when there is none.</summary>
    public string Goal { get; init; } = "";

    /// <summary>The prose below <c>Non-goals</c>; empty when there is none.</summary>
    public string NonGoals { get; init; } = "";

    /// <summary>The prose below <c>Constraints</c>, which is part of every bundle; empty when there is none.</summary>
    public string Constraints { get; init; } = "";

    /// <summary>The requirements, in document order.</summary>
    public EquatableArray<Requirement> Requirements { get; init; }

    /// <summary>The capabilities with their behaviours, in document order.</summary>
    public EquatableArray<Capability> Capabilities { get; init; }

    /// <summary>The flows, in document order.</summary>
    public EquatableArray<Flow> Flows { get; init; }

    /// <summary>The state machines, in document order.</summary>
    public EquatableArray<StateMachine> Machines { get; init; }

    /// <summary>The questions that nobody has answered yet, in document order.</summary>
    public EquatableArray<OpenQuestion> OpenQuestions { get; init; }

    /// <summary>The behaviours of all capabilities, in document order.</summary>
    public IEnumerable<Behavior> Behaviors => Capabilities.SelectMany(c => c.Behaviors);

    /// <summary>The transitions of all machines, in document order.</summary>
    public IEnumerable<Transition> Transitions => Machines.SelectMany(m => m.Transitions);
}

/// <summary>How strongly a requirement is meant (RFC 2119).</summary>
public enum RequirementStrength
{
    /// <summary>None of the words is there.</summary>
    Unsaid,

    /// <summary>MUST, SHALL, REQUIRED.</summary>
    Must,

    /// <summary>SHOULD, RECOMMENDED.</summary>
    Should,

    /// <summary>MAY, OPTIONAL.</summary>
    May,
}

/// <summary>Something the product must be or do.</summary>
public sealed record Requirement
{
    /// <summary>The id, such as <c>REQ-1</c>; unique in its specification.</summary>
    public required string Id { get; init; }

    /// <summary>The sentence, without id and release.</summary>
    public required string Text { get; init; }

    /// <summary>The release it belongs to; <see langword="null"/> is the present one.</summary>
    public int? Release { get; init; }

    /// <summary>How strongly it is meant.</summary>
    public RequirementStrength Strength { get; init; }

    /// <summary>Whether it was given up: its id stays taken, and nothing is to cover it.</summary>
    public bool IsObsolete { get; init; }
}

/// <summary>A question that nobody has answered yet.</summary>
/// <param name="Text">The question.</param>
/// <param name="IsBlocking">Whether nothing can be planned before it is answered.</param>
public sealed record OpenQuestion(string Text, bool IsBlocking);
