using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Describes the planned tasks, and puts them in order.</summary>
internal static class PlannedTasks
{
    /// <summary>The planned tasks by vertex.</summary>
    public static PlannedTask[] Of(PlannedGraph graph, int[] phases, bool[] isSteelThread, TimeSpan assumed)
    {
        var levels = graph.Acyclic.Levels()!;
        var files = graph.Files.ToLookup(e => e.Key.To, e => (e.Key.From, Path: e.Value));
        var tasks = new PlannedTask[levels.Length];
        for (var vertex = 0; vertex < tasks.Length; vertex++)
        {
            var task = graph.Tasks[vertex].Task;
            tasks[vertex] = new PlannedTask
            {
                Id = task.Id,
                Phase = phases[vertex],
                Level = levels[vertex],
                IsSteelThread = isSteelThread[vertex],
                Estimate = task.Estimate ?? assumed,
                IsEstimateAssumed = task.Estimate is null,
                DependsOn = IdsOf(graph.Tasks, graph.Written.PredecessorsOf(vertex)),
                FileDependencies = files[vertex].OrderBy(f => f.From).Select(f => new FileDependency(graph.Tasks[f.From].Task.Id, f.Path)).ToEquatableArray(),
            };
        }

        return tasks;
    }

    /// <summary>The tasks by phase, then by level, then by id. A phase that contradicts a dependency gives way to it.</summary>
    public static EquatableArray<PlannedTask> InOrder(TaskGraph graph, PlannedTask[] tasks)
    {
        var phases = Array.ConvertAll(tasks, t => t.Phase);
        foreach (var vertex in graph.TopologicalSort()!)
        {
            foreach (var before in graph.PredecessorsOf(vertex)) phases[vertex] = Math.Max(phases[vertex], phases[before]);
        }

        var order = new int[tasks.Length];
        for (var vertex = 0; vertex < order.Length; vertex++) order[vertex] = vertex;
        Array.Sort(order, (a, b) =>
            phases[a] != phases[b] ? phases[a].CompareTo(phases[b]) :
            tasks[a].Level != tasks[b].Level ? tasks[a].Level.CompareTo(tasks[b].Level) : a.CompareTo(b));
        return order.Select(v => tasks[v]).ToEquatableArray();
    }

    private static EquatableArray<string> IdsOf(PlannerTask[] tasks, TaskGraphVertices vertices)
    {
        if (vertices.Count == 0) return default;
        var ids = new string[vertices.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = tasks[vertices[i]].Task.Id;
        return ids.ToEquatableArray();
    }
}
