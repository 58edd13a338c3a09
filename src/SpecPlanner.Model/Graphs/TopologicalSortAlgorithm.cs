namespace SpecPlanner.Model;

/// <summary>Puts vertices in an order in which nothing comes before what it waits for.</summary>
public static class TopologicalSortAlgorithm
{
    /// <summary>The vertices in topological order; <see langword="null"/> when the graph has a cycle.</summary>
    /// <remarks>
    /// First the vertices that wait for nothing, ascending; then each vertex once the last it waits for is taken,
    /// first come, first served, and ascending among those that one vertex sets free. So equal graphs give equal orders.
    /// Linear in vertices and edges. Source: A. B. Kahn, "Topological sorting of large networks", CACM 5 (11), 1962.
    /// </remarks>
    public static int[]? TopologicalSort(this TaskGraph graph)
    {
        var (starts, successors) = (graph.SuccessorStarts, graph.Successors);
        var waitsFor = InDegrees(graph);
        var order = new int[graph.VertexCount]; // the queue and the result are one array: what was taken is never moved
        var found = 0;
        for (var vertex = 0; vertex < waitsFor.Length; vertex++)
        {
            if (waitsFor[vertex] == 0) order[found++] = vertex;
        }

        for (var taken = 0; taken < found; taken++)
        {
            var vertex = order[taken];
            var end = starts[vertex + 1];
            for (var i = starts[vertex]; i < end; i++)
            {
                var successor = successors[i];
                if (--waitsFor[successor] == 0) order[found++] = successor;
            }
        }

        return found == order.Length ? order : null;
    }

    private static int[] InDegrees(TaskGraph graph)
    {
        var starts = graph.PredecessorStarts;
        var degrees = new int[graph.VertexCount];
        for (var vertex = 0; vertex < degrees.Length; vertex++) degrees[vertex] = starts[vertex + 1] - starts[vertex];
        return degrees;
    }
}
