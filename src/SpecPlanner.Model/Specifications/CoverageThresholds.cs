namespace SpecPlanner.Model;

/// <summary>The shares, from 0 to 1, of what must be covered before a plan is ready.</summary>
/// <param name="Requirements">Of the requirements.</param>
/// <param name="Behaviors">Of the behaviours.</param>
/// <param name="SteelThread">Of the behaviours of steel-thread flows.</param>
/// <param name="Transitions">Of the transitions.</param>
public sealed record CoverageThresholds(decimal Requirements, decimal Behaviors, decimal SteelThread, decimal Transitions)
{
    /// <summary>1.0 of the requirements, 0.9 of the behaviours, 1.0 of the steel thread, 0.9 of the transitions.</summary>
    public static CoverageThresholds Default { get; } = new(1.0m, 0.9m, 1.0m, 0.9m);
}
