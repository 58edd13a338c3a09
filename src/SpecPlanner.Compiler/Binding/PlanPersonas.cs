using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The personas that a plan names.</summary>
internal static class PlanPersonas
{
    /// <summary>All of them, ordered by id: assigned, of steps, reviewers, and whoever is asked on failure.</summary>
    public static EquatableArray<string> NamedBy(Plan plan)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        ids.UnionWith(plan.AssignedPersonas);
        if (plan.Reviewer is { } reviewer) ids.Add(reviewer);
        foreach (var task in plan.Tasks)
        {
            if (task.Persona.Length > 0) ids.Add(task.Persona);
            if (task.Reviewer is { } judge) ids.Add(judge);
            if (task.OnFailure.Persona is { } asked) ids.Add(asked);
        }

        return ids.ToEquatableArray();
    }
}
