using System.Runtime.CompilerServices;

namespace SpecPlanner.Model;

/// <summary>Builds the graphs of a task plan once per instance, outside the record's own equality.</summary>
internal sealed class TaskPlanGraphs
{
    private static readonly ConditionalWeakTable<TaskPlan, TaskPlanGraphs> Built = new();

    private TaskPlanGraphs(TaskGraph graph)
    {
        Graph = graph;
        Reduction = new Lazy<TaskGraph?>(graph.TransitiveReduction);
    }

    public TaskGraph Graph { get; }

    public Lazy<TaskGraph?> Reduction { get; }

    public static TaskPlanGraphs Of(TaskPlan plan) => Built.GetValue(plan, static p => new TaskPlanGraphs(Build(p)));

    private static TaskGraph Build(TaskPlan plan)
    {
        var places = new Dictionary<string, int>(plan.Tasks.Count, StringComparer.Ordinal);
        for (var i = 0; i < plan.Tasks.Count; i++) places[plan.Tasks[i].Id] = i;

        var sources = new List<int>();
        var targets = new List<int>();
        for (var i = 0; i < plan.Tasks.Count; i++)
        {
            foreach (var id in plan.Tasks[i].DependsOn) Add(id, i);
            foreach (var file in plan.Tasks[i].FileDependencies) Add(file.Task, i);
        }

        return TaskGraph.FromEdges(plan.Tasks.Count, sources.ToArray(), targets.ToArray());

        void Add(string id, int target)
        {
            if (!places.TryGetValue(id, out var source)) return;
            sources.Add(source);
            targets.Add(target);
        }
    }
}
