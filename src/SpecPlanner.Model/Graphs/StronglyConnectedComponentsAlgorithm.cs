namespace SpecPlanner.Model;

/// <summary>Finds the largest sets of vertices that all reach each other.</summary>
public static class StronglyConnectedComponentsAlgorithm
{
    /// <summary>Numbers the strongly connected components and says which one each vertex is in.</summary>
    /// <param name="graph">The graph; it may have cycles.</param>
    /// <param name="components">The number of each vertex's component, from 0; an edge never leads to a smaller number.</param>
    /// <returns>How many components there are: as many as vertices when no two vertices share a cycle.</returns>
    /// <remarks>
    /// Linear in vertices and edges, without recursion.
    /// Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (2), 1972.
    /// </remarks>
    public static int StronglyConnectedComponents(this TaskGraph graph, out int[] components)
    {
        var search = new Search(graph);
        for (var vertex = 0; vertex < graph.VertexCount; vertex++) search.From(vertex);

        // Tarjan closes a component after all it leads to; counting down puts what is done first first.
        components = search.Components;
        for (var vertex = 0; vertex < components.Length; vertex++) components[vertex] = search.Count - 1 - components[vertex];
        return search.Count;
    }

    private sealed class Search
    {
        private const int Open = -1;

        private readonly int[] _starts;
        private readonly int[] _successors;
        private readonly int[] _discovered; // 1, 2, 3… in order of discovery; 0 is not seen yet
        private readonly int[] _lowest; // the earliest open vertex known to be reachable
        private readonly int[] _next; // the edge to look at next
        private readonly int[] _path; // the explicit call stack
        private readonly int[] _open; // discovered, and in no component yet
        private int _time;
        private int _depth;
        private int _openCount;

        public Search(TaskGraph graph)
        {
            var count = graph.VertexCount;
            (_starts, _successors) = (graph.SuccessorStarts, graph.Successors);
            (_discovered, _lowest, _next) = (new int[count], new int[count], new int[count]);
            (_path, _open, Components) = (new int[count], new int[count], new int[count]);
        }

        public int[] Components { get; }

        public int Count { get; private set; }

        public void From(int root)
        {
            if (_discovered[root] != 0) return;
            Enter(root);
            while (_depth > 0)
            {
                var vertex = _path[_depth - 1];
                if (_next[vertex] < _starts[vertex + 1]) Follow(vertex, _successors[_next[vertex]++]);
                else Leave(vertex);
            }
        }

        private void Enter(int vertex)
        {
            _discovered[vertex] = _lowest[vertex] = ++_time;
            _next[vertex] = _starts[vertex];
            _path[_depth++] = vertex;
            _open[_openCount++] = vertex;
            Components[vertex] = Open;
        }

        private void Follow(int vertex, int successor)
        {
            if (_discovered[successor] == 0) Enter(successor);
            else if (Components[successor] == Open) _lowest[vertex] = Math.Min(_lowest[vertex], _discovered[successor]);
        }

        private void Leave(int vertex)
        {
            _depth--;
            if (_lowest[vertex] == _discovered[vertex]) Close(vertex);
            else _lowest[_path[_depth - 1]] = Math.Min(_lowest[_path[_depth - 1]], _lowest[vertex]);
        }

        private void Close(int first)
        {
            int vertex;
            do
            {
                vertex = _open[--_openCount];
                Components[vertex] = Count;
            }
            while (vertex != first);
            Count++;
        }
    }
}
