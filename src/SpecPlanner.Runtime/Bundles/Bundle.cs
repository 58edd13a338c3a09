using System.Text.Json;

namespace SpecPlanner.Runtime;

/// <summary>Everything that whoever carries out an attempt has to know, in one file; described by <c>schemas/bundle.schema.json</c>.</summary>
/// <remarks>No value of a secret is ever in it. What a plan does not say is empty, and <see cref="Notes"/> say why.</remarks>
public sealed record Bundle
{
    /// <summary>The format that is written; an older one is read, a newer one is refused.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The format it was written in.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The absolute path of the folder to work in.</summary>
    public required string Target { get; init; }

    /// <summary>The attempt it is for; <see langword="null"/> when it was made without a run.</summary>
    public BundleAttempt? Attempt { get; init; }

    /// <summary>The plan that the task is of.</summary>
    public required BundlePlan Plan { get; init; }

    /// <summary>The task.</summary>
    public required BundleTask Task { get; init; }

    /// <summary>What is to be done.</summary>
    public required BundleAction Action { get; init; }

    /// <summary>What will be checked or judged afterwards, in that order.</summary>
    public required IReadOnlyList<BundleCriterion> Criteria { get; init; }

    /// <summary>The files the task may touch, with what they are now.</summary>
    public IReadOnlyList<BundleFile> Files { get; init; } = [];

    /// <summary>The plan's parameters.</summary>
    public IReadOnlyList<BundleParameter> Parameters { get; init; } = [];

    /// <summary>Who does it.</summary>
    public required BundlePersona Persona { get; init; }

    /// <summary>The requirements it makes true, directly or by a behaviour, a transition or an invariant.</summary>
    public IReadOnlyList<BundleRequirement> Requirements { get; init; } = [];

    /// <summary>The behaviours it makes true, in full.</summary>
    public IReadOnlyList<BundleBehavior> Behaviors { get; init; } = [];

    /// <summary>The transitions it makes true, with their guards.</summary>
    public IReadOnlyList<BundleTransition> Transitions { get; init; } = [];

    /// <summary>The task as its document has it; <see langword="null"/> when the document was not found.</summary>
    public BundleExcerpt? Excerpt { get; init; }

    /// <summary>What the specification is for; empty for a template.</summary>
    public string Goal { get; init; } = "";

    /// <summary>What the specification leaves out; empty for a template.</summary>
    public string NonGoals { get; init; } = "";

    /// <summary>What holds for all work on the specification; empty for a template.</summary>
    public string Constraints { get; init; } = "";

    /// <summary>What is known of the project, as Markdown; empty when nothing was found.</summary>
    public string Context { get; init; } = "";

    /// <summary>The tasks it waits for, with what came of them.</summary>
    public IReadOnlyList<BundleDependency> Dependencies { get; init; } = [];

    /// <summary>The attempts that failed before, oldest first.</summary>
    public IReadOnlyList<BundleTry> Tried { get; init; } = [];

    /// <summary>The files it was made from, with what they were.</summary>
    public IReadOnlyList<BundleInput> Inputs { get; init; } = [];

    /// <summary>The JSON schema of the result that may be answered.</summary>
    public JsonElement ResultSchema { get; init; }

    /// <summary>What is empty, and why, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>The attempt that a bundle is for.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Number">Which attempt, counted from 1.</param>
/// <param name="Most">How many attempts there may be, as far as the task's retries go.</param>
public sealed record BundleAttempt(string Run, int Number, int Most);

/// <summary>The plan that a bundle's task is of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>template</c> or <c>specification</c>.</param>
/// <param name="Description">What it is for; may be empty.</param>
/// <param name="Source">Its document, relative to the project's folder.</param>
public sealed record BundlePlan(string Id, string Name, string Kind, string Description, string Source);

/// <summary>The task of a bundle.</summary>
public sealed record BundleTask
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The prose below its title; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The most it may do, in the language's word, such as <c>write_local</c>.</summary>
    public required string Policy { get; init; }

    /// <summary>Its phase; 0 in a template.</summary>
    public int Phase { get; init; }

    /// <summary>How long an attempt may take, such as <c>10m</c>; empty without a limit.</summary>
    public string Timeout { get; init; } = "";

    /// <summary>How long it is expected to take; empty when nobody said.</summary>
    public string Estimate { get; init; } = "";

    /// <summary>The ids it covers.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>What no other task of the run uses while this attempt goes on; <see langword="null"/> when it names nothing.</summary>
    public IReadOnlyList<string>? Locks { get; init; }

    /// <summary>The domains of the capabilities it works on.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The capabilities it works on, as <c>C1 Authorise payments</c>.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>The SHA-256 of the task as the run knows it.</summary>
    public required string Sha256 { get; init; }
}
