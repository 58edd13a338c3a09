using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The plans that a generated runner carries.</summary>
internal sealed class CarriedPlans(PlanCatalogue catalogue) : IPlanSource
{
    /// <inheritdoc/>
    public PlanCatalogue All => catalogue;

    /// <inheritdoc/>
    public string WhenEmpty => "This runner carries no plans. Put a template into templates/<category>/<id>.md and build it again.";

    /// <inheritdoc/>
    public PlanCatalogue About(string id) => catalogue;

    /// <inheritdoc/>
    public string FileOf(string path) => path;
}
