namespace SpecPlanner.Model;

/// <summary>The chain of vertices that decides how long the whole takes.</summary>
public sealed record CriticalPath
{
    /// <summary>The vertices in order, each waiting for the one before it; empty only for an empty graph.</summary>
    public EquatableArray<int> Vertices { get; init; }

    /// <summary>The sum of the path's weights, in the unit the weights had.</summary>
    public long Length { get; init; }
}

/// <summary>Finds the path with the greatest sum of weights.</summary>
public static class CriticalPathAlgorithm
{
    /// <summary>The critical path; <see langword="null"/> when the graph has a cycle.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="weights">How long each vertex takes, in any one unit; none is negative.</param>
    /// <remarks>
    /// It begins where nothing comes before and ends where nothing waits. Among equally long paths the smallest last vertex wins,
    /// then the smallest vertex before it, and so on. Linear in vertices and edges.
    /// Source: J. E. Kelley and M. R. Walker, "Critical-path planning and scheduling", 1959.
    /// </remarks>
    /// <exception cref="ArgumentException">There is not one weight for each vertex, or one is negative.</exception>
    /// <exception cref="OverflowException">A path's weights add up to more than a <see cref="long"/> holds.</exception>
    public static CriticalPath? CriticalPath(this TaskGraph graph, IReadOnlyList<long> weights)
    {
        if (weights.Count != graph.VertexCount) throw new ArgumentException($"There are {weights.Count} weights for {graph.VertexCount} vertices.", nameof(weights));
        if (weights.Any(w => w < 0)) throw new ArgumentException("A weight is negative.", nameof(weights));
        if (graph.TopologicalSort() is not { } order) return null;
        if (order.Length == 0) return new CriticalPath();

        var (finish, before) = EarliestFinishes(graph, order, weights);
        var last = 0;
        for (var vertex = 1; vertex < finish.Length; vertex++)
        {
            if (IsBetterEnd(graph, finish, vertex, last)) last = vertex;
        }

        var path = new List<int>();
        for (var vertex = last; vertex >= 0; vertex = before[vertex]) path.Add(vertex);
        path.Reverse();
        return new CriticalPath { Vertices = path.ToEquatableArray(), Length = finish[last] };
    }

    /// <summary>When each vertex can be done at the earliest, and which predecessor it waited for longest (-1: none).</summary>
    private static (long[] Finish, int[] Before) EarliestFinishes(TaskGraph graph, int[] order, IReadOnlyList<long> weights)
    {
        var finish = new long[order.Length];
        var before = new int[order.Length];
        foreach (var vertex in order)
        {
            before[vertex] = -1;
            foreach (var predecessor in graph.PredecessorsOf(vertex))
            {
                if (before[vertex] < 0 || finish[predecessor] > finish[before[vertex]]) before[vertex] = predecessor;
            }

            finish[vertex] = before[vertex] < 0 ? weights[vertex] : checked(finish[before[vertex]] + weights[vertex]);
        }

        return (finish, before);
    }

    // Weights of 0 let a vertex in the middle finish as late as the end; only an end ends the path.
    private static bool IsBetterEnd(TaskGraph graph, long[] finish, int candidate, int best)
    {
        if (graph.SuccessorsOf(candidate).Count > 0) return false;
        return graph.SuccessorsOf(best).Count > 0 || finish[candidate] > finish[best];
    }
}
