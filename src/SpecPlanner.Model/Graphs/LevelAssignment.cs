namespace SpecPlanner.Model;

/// <summary>Says how many rounds come before each vertex when everything that can be done is done at once.</summary>
public static class LevelAssignment
{
    /// <summary>
    /// The level of each vertex: the number of edges on the longest path that ends there, 0 where nothing comes before;
    /// <see langword="null"/> when the graph has a cycle.
    /// </summary>
    /// <remarks>
    /// Linear in vertices and edges: longest paths in topological order.
    /// Source: R. Sedgewick and K. Wayne, "Algorithms", 4th edition, section 4.4.
    /// </remarks>
    public static int[]? Levels(this TaskGraph graph)
    {
        if (graph.TopologicalSort() is not { } order) return null;
        var levels = new int[order.Length];
        foreach (var vertex in order)
        {
            var next = levels[vertex] + 1;
            foreach (var successor in graph.SuccessorsOf(vertex))
            {
                if (levels[successor] < next) levels[successor] = next;
            }
        }

        return levels;
    }
}
