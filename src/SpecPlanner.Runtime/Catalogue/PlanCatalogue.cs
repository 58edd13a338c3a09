using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A plan that can be run, described without building it.</summary>
public sealed record CatalogueEntry
{
    /// <summary>The id that <c>run</c> takes.</summary>
    public required string Id { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>The category; empty when there is none.</summary>
    public string Category { get; init; } = "";

    /// <summary>One line that says what it is for; empty when none was written.</summary>
    public string Description { get; init; } = "";

    /// <summary>How many steps it has; <see langword="null"/> when only the plan itself tells.</summary>
    public int? Steps { get; init; }

    /// <summary>The layer it comes from: <c>default</c>, <c>user</c> or <c>project</c>.</summary>
    public string Layer { get; init; } = "project";

    /// <summary>The documents of weaker layers that it hides, strongest first.</summary>
    public IReadOnlyList<HiddenDocument> Hides { get; init; } = [];

    /// <summary>The ids of the rules whose errors its document has, which the build was told to overlook. Such a plan is shown, and does not run.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>Gives the plan.</summary>
    public required Func<Plan> Plan { get; init; }

    /// <summary>The C# bodies of its <c>code</c> tasks, by task id.</summary>
    public IReadOnlyDictionary<string, StepBody> Bodies { get; init; } = new Dictionary<string, StepBody>(StringComparer.Ordinal);
}

/// <summary>The plans and personas a runner carries. What a generated runner hands to its command line.</summary>
public sealed record PlanCatalogue
{
    /// <summary>The plans, ordered by id.</summary>
    public required IReadOnlyList<CatalogueEntry> Plans { get; init; }

    /// <summary>The personas, ordered by id.</summary>
    public IReadOnlyList<PersonaEntry> Personas { get; init; } = [];

    /// <summary>The plans that cannot run because of an error, ordered by id; a generated runner has none, as its build fails.</summary>
    public IReadOnlyList<RefusedPlan> Refused { get; init; } = [];

    /// <summary>The plan with an id, or <see langword="null"/>.</summary>
    public CatalogueEntry? Find(string id) => Plans.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
}
