using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Finds the plan a person named.</summary>
internal static class PlanLookup
{
    /// <summary>The plan with an id; when there is none, says so with the nearest id and gives <see langword="null"/>.</summary>
    public static CatalogueEntry? FindOrRefuse(RunnerContext context, string id)
    {
        if (context.Catalogue.Find(id) is { } entry) return entry;
        var ids = context.Catalogue.Plans.Select(p => p.Id);
        var hint = context.Catalogue.Plans.Count == 0
            ? "This runner carries no plans."
            : $"Run \"{context.Console.Program} list\" to see the plans.";
        context.Console.Refuse($"There is no plan \"{id}\".{Suggestion.For(id, ids)}", hint);
        return null;
    }
}
