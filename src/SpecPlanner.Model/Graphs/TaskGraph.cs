namespace SpecPlanner.Model;

/// <summary>A directed graph of tasks in compressed sparse rows.</summary>
/// <remarks>
/// Vertices are the positions 0 to <see cref="VertexCount"/> - 1. An edge goes from what must be done first
/// to what waits for it. An edge given twice counts once. Memory is linear in vertices and edges,
/// and no algorithm recurses on the graph's depth.
/// </remarks>
public sealed class TaskGraph
{
    private readonly int[] _successorStarts;
    private readonly int[] _successors;
    private readonly int[] _predecessorStarts;
    private readonly int[] _predecessors;

    private TaskGraph(int[] successorStarts, int[] successors, int[] predecessorStarts, int[] predecessors)
    {
        _successorStarts = successorStarts;
        _successors = successors;
        _predecessorStarts = predecessorStarts;
        _predecessors = predecessors;
    }

    /// <summary>The number of vertices.</summary>
    public int VertexCount => _successorStarts.Length - 1;

    /// <summary>The number of edges.</summary>
    public int EdgeCount => _successors.Length;

    /// <summary>The edges as two parallel arrays, sources first, then targets.</summary>
    /// <remarks>The shape that QuikGraph's <c>ToAdjacencyGraph()</c> takes as it is. Made anew at each call.</remarks>
    public int[][] Edges
    {
        get
        {
            var sources = new int[EdgeCount];
            for (var vertex = 0; vertex < VertexCount; vertex++)
            {
                for (var i = _successorStarts[vertex]; i < _successorStarts[vertex + 1]; i++) sources[i] = vertex;
            }

            return [sources, (int[])_successors.Clone()];
        }
    }

    /// <summary>What waits for a vertex, ascending.</summary>
    public TaskGraphVertices SuccessorsOf(int vertex) => new(_successors, _successorStarts[vertex], _successorStarts[vertex + 1]);

    /// <summary>What a vertex waits for, ascending.</summary>
    public TaskGraphVertices PredecessorsOf(int vertex) => new(_predecessors, _predecessorStarts[vertex], _predecessorStarts[vertex + 1]);

    /// <summary>Builds a graph from edges given as two parallel arrays, in time linear in vertices and edges.</summary>
    /// <param name="vertexCount">How many vertices there are.</param>
    /// <param name="sources">Where each edge starts: what is done first.</param>
    /// <param name="targets">Where each edge ends: what waits.</param>
    /// <exception cref="ArgumentException">The arrays differ in length, or an edge names a vertex that is not there.</exception>
    public static TaskGraph FromEdges(int vertexCount, int[] sources, int[] targets)
    {
        if (sources.Length != targets.Length) throw new ArgumentException("Sources and targets differ in length.", nameof(targets));
        for (var i = 0; i < sources.Length; i++)
        {
            if ((uint)sources[i] >= (uint)vertexCount || (uint)targets[i] >= (uint)vertexCount)
                throw new ArgumentException($"Edge {i} names a vertex outside 0 to {vertexCount - 1}.", nameof(sources));
        }

        // Two passes of counting sort leave each row ascending, so repeated edges stand side by side.
        var (rowsByTarget, byTarget) = Rows(vertexCount, targets, sources);
        var (successorStarts, successors) = Transpose(vertexCount, rowsByTarget, byTarget);
        RemoveRepeats(successorStarts, ref successors);
        var (predecessorStarts, predecessors) = Transpose(vertexCount, successorStarts, successors);
        return new TaskGraph(successorStarts, successors, predecessorStarts, predecessors);
    }

    private static (int[] Starts, int[] Values) Rows(int count, int[] keys, int[] values)
    {
        var starts = new int[count + 1];
        foreach (var key in keys) starts[key + 1]++;
        for (var i = 0; i < count; i++) starts[i + 1] += starts[i];

        var next = (int[])starts.Clone();
        var rows = new int[values.Length];
        for (var i = 0; i < keys.Length; i++) rows[next[keys[i]]++] = values[i];
        return (starts, rows);
    }

    private static (int[] Starts, int[] Values) Transpose(int count, int[] starts, int[] values)
    {
        var keys = new int[values.Length];
        for (var row = 0; row < count; row++)
        {
            for (var i = starts[row]; i < starts[row + 1]; i++) keys[i] = row;
        }

        return Rows(count, values, keys);
    }

    private static void RemoveRepeats(int[] starts, ref int[] values)
    {
        var kept = 0;
        var begin = 0;
        for (var row = 0; row < starts.Length - 1; row++)
        {
            var end = starts[row + 1];
            for (var i = begin; i < end; i++)
            {
                if (i > begin && values[i] == values[i - 1]) continue;
                values[kept++] = values[i];
            }

            begin = end;
            starts[row + 1] = kept;
        }

        if (kept < values.Length) Array.Resize(ref values, kept);
    }
}
