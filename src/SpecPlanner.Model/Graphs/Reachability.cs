namespace SpecPlanner.Model;

/// <summary>Says what comes after a vertex, and what before it, by any number of edges.</summary>
/// <remarks>Each is a breadth-first search, linear in vertices and edges.</remarks>
public static class Reachability
{
    /// <summary>All that waits for a vertex, directly or not, ascending. The vertex itself only when it lies on a cycle.</summary>
    public static int[] Descendants(this TaskGraph graph, int vertex) =>
        Closure(vertex, graph.SuccessorStarts, graph.Successors);

    /// <summary>All that a vertex waits for, directly or not, ascending. The vertex itself only when it lies on a cycle.</summary>
    public static int[] Ancestors(this TaskGraph graph, int vertex) =>
        Closure(vertex, graph.PredecessorStarts, graph.Predecessors);

    /// <summary>Whether a path of one edge or more leads from one vertex to another.</summary>
    public static bool Reaches(this TaskGraph graph, int from, int to) =>
        Array.BinarySearch(graph.Descendants(from), to) >= 0;

    private static int[] Closure(int vertex, int[] starts, int[] neighbours)
    {
        var seen = new bool[starts.Length - 1];
        var found = new List<int>();
        for (var next = -1; next < found.Count; next++)
        {
            var current = next < 0 ? vertex : found[next];
            for (var i = starts[current]; i < starts[current + 1]; i++)
            {
                if (seen[neighbours[i]]) continue;
                seen[neighbours[i]] = true;
                found.Add(neighbours[i]);
            }
        }

        found.Sort();
        return found.ToArray();
    }
}
