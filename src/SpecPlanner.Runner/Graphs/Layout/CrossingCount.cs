namespace SpecPlanner.Runner;

/// <summary>Counts how often edges cross.</summary>
/// <remarks>
/// Per pair of layers in O(edges × log vertices), by an accumulator tree.
/// Source: W. Barth, P. Mutzel and M. Jünger, "Simple and efficient bilayer cross counting", JGAA 8 (2), 2004.
/// </remarks>
internal static class CrossingCount
{
    /// <summary>The crossings of the whole drawing.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="order">The vertices of each layer.</param>
    /// <param name="positions">The place of each vertex in its layer.</param>
    public static long Of(LayeredGraph graph, int[][] order, int[] positions)
    {
        var count = 0L;
        for (var layer = 1; layer < order.Length; layer++) count += Between(graph, order[layer - 1], order[layer].Length, positions);
        return count;
    }

    private static long Between(LayeredGraph graph, int[] upper, int lower, int[] positions)
    {
        var tree = new int[lower + 1];
        var (count, taken) = (0L, 0);
        var ends = new List<int>();
        foreach (var vertex in upper)
        {
            ends.Clear();
            foreach (var neighbour in graph.Down(vertex)) ends.Add(positions[neighbour]);
            ends.Sort();
            // Every edge taken so far that ends further on is crossed.
            foreach (var end in ends) count += taken - UpTo(tree, end + 1);
            foreach (var end in ends) Add(tree, end + 1);
            taken += ends.Count;
        }

        return count;
    }

    private static int UpTo(int[] tree, int index)
    {
        var sum = 0;
        for (; index > 0; index -= index & -index) sum += tree[index];
        return sum;
    }

    private static void Add(int[] tree, int index)
    {
        for (; index < tree.Length; index += index & -index) tree[index]++;
    }
}
