namespace SpecPlanner.Model;

/// <summary>A directed graph of tasks in compressed sparse rows.</summary>
/// <remarks>
/// Vertices are the positions 0 to <see cref="VertexCount"/> - 1. An edge goes from what must be done first
/// to what waits for it. An edge given twice counts once. Memory is linear in vertices and edges,
/// and no algorithm recurses on the graph's depth.
/// </remarks>
public sealed class TaskGraph
{
    private TaskGraph(int[] successorStarts, int[] successors, int[] predecessorStarts, int[] predecessors)
    {
        SuccessorStarts = successorStarts;
        Successors = successors;
        PredecessorStarts = predecessorStarts;
        Predecessors = predecessors;
    }

    /// <summary>The number of vertices.</summary>
    public int VertexCount => SuccessorStarts.Length - 1;

    /// <summary>The number of edges.</summary>
    public int EdgeCount => Successors.Length;

    /// <summary>The edges as two parallel arrays, sources first, then targets.</summary>
    /// <remarks>The shape that QuikGraph's <c>ToAdjacencyGraph()</c> takes as it is. Made anew at each call.</remarks>
    public int[][] Edges
    {
        get
        {
            var sources = new int[EdgeCount];
            for (var vertex = 0; vertex < VertexCount; vertex++)
            {
                for (var i = SuccessorStarts[vertex]; i < SuccessorStarts[vertex + 1]; i++) sources[i] = vertex;
            }

            return [sources, (int[])Successors.Clone()];
        }
    }

    /// <summary>Where the row of each vertex begins in <see cref="Successors"/>; one more entry than vertices.</summary>
    internal int[] SuccessorStarts { get; }

    /// <summary>The rows of all vertices, one after the other, each ascending.</summary>
    internal int[] Successors { get; }

    /// <summary>Where the row of each vertex begins in <see cref="Predecessors"/>.</summary>
    internal int[] PredecessorStarts { get; }

    /// <summary>The same edges, seen from where they end.</summary>
    internal int[] Predecessors { get; }

    /// <summary>What waits for a vertex, ascending.</summary>
    public TaskGraphVertices SuccessorsOf(int vertex) => new(Successors, SuccessorStarts[vertex], SuccessorStarts[vertex + 1]);

    /// <summary>What a vertex waits for, ascending.</summary>
    public TaskGraphVertices PredecessorsOf(int vertex) => new(Predecessors, PredecessorStarts[vertex], PredecessorStarts[vertex + 1]);

    /// <summary>Builds a graph from edges given as two parallel arrays.</summary>
    /// <param name="vertexCount">How many vertices there are.</param>
    /// <param name="sources">Where each edge starts: what is done first.</param>
    /// <param name="targets">Where each edge ends: what waits.</param>
    /// <remarks>Linear in vertices and edges, but for sorting each vertex's own successors.</remarks>
    /// <exception cref="ArgumentException">The arrays differ in length, or an edge names a vertex that is not there.</exception>
    public static TaskGraph FromEdges(int vertexCount, int[] sources, int[] targets)
    {
        if (sources.Length != targets.Length) throw new ArgumentException("Sources and targets differ in length.", nameof(targets));
        for (var i = 0; i < sources.Length; i++)
        {
            if ((uint)sources[i] >= (uint)vertexCount || (uint)targets[i] >= (uint)vertexCount)
                throw new ArgumentException($"Edge {i} names a vertex outside 0 to {vertexCount - 1}.", nameof(sources));
        }

        var (successorStarts, successors) = CompressedRows.Gather(vertexCount, sources, targets);
        CompressedRows.SortAndRemoveRepeats(successorStarts, ref successors);
        var (predecessorStarts, predecessors) = CompressedRows.Transpose(successorStarts, successors);
        return new TaskGraph(successorStarts, successors, predecessorStarts, predecessors);
    }
}
