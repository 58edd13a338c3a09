namespace SpecPlanner.Benchmarks.Graphs;

/// <summary>The same random acyclic edges every time.</summary>
internal static class RandomEdges
{
    public static (int[] Sources, int[] Targets) Draw(int vertexCount, int edgeCount)
    {
        var random = new Random(20_26);
        var names = Enumerable.Range(0, vertexCount).ToArray();
        random.Shuffle(names);
        var (sources, targets) = (new int[edgeCount], new int[edgeCount]);
        for (var i = 0; i < edgeCount; i++)
        {
            var from = random.Next(vertexCount - 1);
            sources[i] = names[from];
            targets[i] = names[random.Next(from + 1, vertexCount)];
        }

        return (sources, targets);
    }
}
