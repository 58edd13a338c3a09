namespace SpecPlanner.Model;

/// <summary>Finds vertices that wait for themselves.</summary>
public static class CycleSearch
{
    /// <summary>A cycle of the graph, or <see langword="null"/> when it has none.</summary>
    /// <returns>
    /// The vertices along the edges: each leads to the next, and the last to the first. It begins with the smallest vertex
    /// that lies on any cycle and is as short as a cycle through it can be. An edge from a vertex to itself is a cycle of one.
    /// </returns>
    /// <remarks>Linear in vertices and edges: components first, then a breadth-first search inside one of them.</remarks>
    public static int[]? FindCycle(this TaskGraph graph) => Cycles(graph).FirstOrDefault();

    /// <summary>One cycle for each set of vertices that wait for each other, ordered by the smallest vertex of each.</summary>
    /// <remarks>Each is what <see cref="FindCycle"/> would find if its component were alone. Linear in vertices and edges.</remarks>
    public static IReadOnlyList<int[]> FindCycles(this TaskGraph graph) => Cycles(graph).ToArray();

    private static IEnumerable<int[]> Cycles(TaskGraph graph)
    {
        var count = graph.StronglyConnectedComponents(out var components);
        var sizes = new int[count];
        foreach (var component in components) sizes[component]++;

        var reported = new bool[count];
        var cameFrom = new int[graph.VertexCount];
        for (var vertex = 0; vertex < components.Length; vertex++)
        {
            var component = components[vertex];
            if (reported[component] || (sizes[component] == 1 && !LeadsToItself(graph, vertex))) continue;
            reported[component] = true;
            yield return ShortestCycle(graph, vertex, components, cameFrom);
        }
    }

    private static bool LeadsToItself(TaskGraph graph, int vertex)
    {
        foreach (var successor in graph.SuccessorsOf(vertex))
        {
            if (successor == vertex) return true;
        }

        return false;
    }

    /// <summary>Walks breadth first from a vertex, inside its component, until an edge comes back to it.</summary>
    private static int[] ShortestCycle(TaskGraph graph, int first, int[] components, int[] cameFrom)
    {
        const int notReached = 0; // predecessors are stored counted from 1
        var queue = new Queue<int>();
        for (var vertex = first; ; vertex = queue.Dequeue())
        {
            foreach (var successor in graph.SuccessorsOf(vertex))
            {
                if (successor == first) return PathTo(vertex, first, cameFrom);
                if (components[successor] != components[first] || cameFrom[successor] != notReached) continue;
                cameFrom[successor] = vertex + 1;
                queue.Enqueue(successor);
            }
        }
    }

    private static int[] PathTo(int last, int first, int[] cameFrom)
    {
        var path = new List<int>();
        for (var vertex = last; vertex != first; vertex = cameFrom[vertex] - 1) path.Add(vertex);
        path.Add(first);
        path.Reverse();
        return path.ToArray();
    }
}
