using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The tasks as vertices ordered by id, so that nothing depends on the order they were declared in.</summary>
internal sealed class PlannedGraph
{
    private PlannedGraph(PlannerTask[] tasks, int[] positions, TaskGraph written, IReadOnlyDictionary<(int From, int To), string> files)
    {
        Tasks = tasks;
        Positions = positions;
        Files = files;
        Written = written;
        Whole = files.Count == 0 ? written : With(written, files.Keys);
        Cycles = Whole.FindCycles();
        Acyclic = Cycles.Count == 0 ? Whole : WithoutCycles(Whole);
    }

    /// <summary>The tasks by vertex.</summary>
    public PlannerTask[] Tasks { get; }

    /// <summary>The position of each vertex in the order the tasks were given.</summary>
    public int[] Positions { get; }

    /// <summary>The file behind each edge that no <c>Depends on</c> names.</summary>
    public IReadOnlyDictionary<(int From, int To), string> Files { get; }

    /// <summary>The edges that a <c>Depends on</c> names.</summary>
    public TaskGraph Written { get; }

    /// <summary>Those and the edges that files ask for.</summary>
    public TaskGraph Whole { get; }

    /// <summary>A cycle for each set of tasks that wait for each other.</summary>
    public IReadOnlyList<int[]> Cycles { get; }

    /// <summary>The whole without the edges between tasks that wait for each other.</summary>
    public TaskGraph Acyclic { get; }

    public static PlannedGraph Of(IReadOnlyList<PlannerTask> given)
    {
        var positions = new int[given.Count];
        for (var i = 0; i < positions.Length; i++) positions[i] = i;
        Array.Sort(positions, (a, b) => string.CompareOrdinal(given[a].Task.Id, given[b].Task.Id) is var order and not 0 ? order : a.CompareTo(b));

        var vertices = new int[given.Count];
        for (var vertex = 0; vertex < positions.Length; vertex++) vertices[positions[vertex]] = vertex;
        var tasks = Array.ConvertAll(positions, p => given[p]);

        var (sources, targets) = (new List<int>(), new List<int>());
        for (var vertex = 0; vertex < tasks.Length; vertex++)
        {
            foreach (var position in tasks[vertex].WaitsFor)
            {
                sources.Add(vertices[position]);
                targets.Add(vertex);
            }
        }

        var written = TaskGraph.FromEdges(tasks.Length, [.. sources], [.. targets]);
        return new PlannedGraph(tasks, positions, written, FileEdges.Of(tasks, written));
    }

    private static TaskGraph With(TaskGraph graph, IEnumerable<(int From, int To)> more)
    {
        var edges = graph.Edges;
        var (sources, targets) = (new List<int>(edges[0]), new List<int>(edges[1]));
        foreach (var (from, to) in more)
        {
            sources.Add(from);
            targets.Add(to);
        }

        return TaskGraph.FromEdges(graph.VertexCount, [.. sources], [.. targets]);
    }

    private static TaskGraph WithoutCycles(TaskGraph graph)
    {
        graph.StronglyConnectedComponents(out var components);
        var edges = graph.Edges;
        var (sources, targets) = (new List<int>(), new List<int>());
        for (var i = 0; i < graph.EdgeCount; i++)
        {
            if (components[edges[0][i]] == components[edges[1][i]]) continue;
            sources.Add(edges[0][i]);
            targets.Add(edges[1][i]);
        }

        return TaskGraph.FromEdges(graph.VertexCount, [.. sources], [.. targets]);
    }
}
