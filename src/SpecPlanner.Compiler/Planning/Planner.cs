using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Puts the tasks of a specification into an order that works.</summary>
/// <remarks>
/// A pure function, linear in tasks and dependencies, but for sorting by id and for asking whether writers of one file have an order
/// (<see cref="PairReachability"/>). It never recurses on the depth of the graph.
/// </remarks>
internal static class Planner
{
    /// <summary>Plans the tasks.</summary>
    /// <param name="given">The tasks, in any order.</param>
    /// <param name="steelThread">The ids of the behaviours of the flows that are the steel thread.</param>
    public static Planning Plan(IReadOnlyList<PlannerTask> given, IEnumerable<string> steelThread)
    {
        var graph = PlannedGraph.Of(given);
        var behaviors = new HashSet<string>(steelThread, StringComparer.Ordinal);
        var isSteelThread = Array.ConvertAll(graph.Tasks, t => t.Task.Covers.Any(behaviors.Contains));
        var phases = PhaseAssignment.Assign(graph.Acyclic, Array.ConvertAll(graph.Tasks, t => Math.Max(0, t.Task.Phase)), isSteelThread);
        var conflicts = UnorderedWriters.Find(Array.ConvertAll(graph.Tasks, t => t.Task), graph.Whole);
        var assumed = Estimates.Assumed(graph.Tasks.Select(t => t.Task.Estimate));

        var tasks = PlannedTasks.Of(graph, phases, isSteelThread, assumed);
        var seconds = Array.ConvertAll(tasks, t => Math.Max(0, (long)t.Estimate.TotalSeconds));
        var plan = new TaskPlan
        {
            Tasks = PlannedTasks.InOrder(graph.Acyclic, tasks),
            CriticalPath = PathOf(graph, seconds),
            SteelThread = PathOf(graph, [.. seconds.Select((s, v) => isSteelThread[v] ? s : 0)], v => isSteelThread[v]),
            Cycles = graph.Cycles.Select(c => c.Select(v => tasks[v].Id).ToEquatableArray()).ToEquatableArray(),
            Conflicts = conflicts.Select(c => new FileConflict(c.Path, tasks[c.First].Id, tasks[c.Second].Id)).ToEquatableArray(),
            AssumedEstimate = assumed,
        };
        var findings = new PlanningFindings(graph).Of(phases, isSteelThread, conflicts);
        return new Planning(plan, Filled(graph, phases), findings);
    }

    private static PlannedPath PathOf(PlannedGraph graph, long[] seconds, Func<int, bool>? isPart = null)
    {
        var path = graph.Acyclic.CriticalPath(seconds)!;
        var ids = path.Vertices.Where(v => isPart is null || isPart(v)).Select(v => graph.Tasks[v].Task.Id);
        return new PlannedPath(ids.ToEquatableArray(), TimeSpan.FromSeconds(path.Length));
    }

    /// <summary>The tasks as they were given, with what was planned filled in.</summary>
    private static TaskDefinition[] Filled(PlannedGraph graph, int[] phases)
    {
        var filled = new TaskDefinition[graph.Tasks.Length];
        var because = graph.Files.Keys.ToLookup(e => e.To, e => e.From);
        for (var vertex = 0; vertex < filled.Length; vertex++)
        {
            var task = graph.Tasks[vertex].Task with { Phase = phases[vertex] };
            if (because.Contains(vertex))
                task = task with { DependsOn = task.DependsOn.Concat(because[vertex].OrderBy(v => v).Select(v => graph.Tasks[v].Task.Id)).ToEquatableArray() };
            filled[graph.Positions[vertex]] = task;
        }

        return filled;
    }
}
