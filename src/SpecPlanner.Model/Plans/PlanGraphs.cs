using System.Runtime.CompilerServices;

namespace SpecPlanner.Model;

/// <summary>Builds the graph of a plan once per instance, outside the record's own equality.</summary>
internal static class PlanGraphs
{
    private static readonly ConditionalWeakTable<Plan, TaskGraph> Built = new();

    public static TaskGraph Of(Plan plan) => Built.GetValue(plan, Build);

    private static TaskGraph Build(Plan plan)
    {
        var positions = new Dictionary<string, int>(plan.Tasks.Count, StringComparer.Ordinal);
        for (var i = 0; i < plan.Tasks.Count; i++) positions[plan.Tasks[i].Id] = i;

        var sources = new List<int>();
        var targets = new List<int>();
        for (var i = 0; i < plan.Tasks.Count; i++)
        {
            foreach (var id in plan.Tasks[i].DependsOn)
            {
                if (!positions.TryGetValue(id, out var dependency)) continue;
                sources.Add(dependency);
                targets.Add(i);
            }
        }

        return TaskGraph.FromEdges(plan.Tasks.Count, sources.ToArray(), targets.ToArray());
    }
}
