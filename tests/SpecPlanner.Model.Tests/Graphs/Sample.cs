namespace SpecPlanner.Model.Tests;

/// <summary>Graphs to try things on: drawn by hand, or from a seed.</summary>
internal static class Sample
{
    public const int Deep = 1_000_000;

    public static TaskGraph Graph(int vertexCount, params (int From, int To)[] edges) =>
        TaskGraph.FromEdges(vertexCount, [.. edges.Select(e => e.From)], [.. edges.Select(e => e.To)]);

    /// <summary>0 → 1 → 2 → …, far deeper than a call stack.</summary>
    public static TaskGraph Chain(int vertexCount) =>
        TaskGraph.FromEdges(vertexCount, [.. Enumerable.Range(0, vertexCount - 1)], [.. Enumerable.Range(1, vertexCount - 1)]);

    /// <summary>Any edges at all: repeats, self-edges and cycles included.</summary>
    public static IEnumerable<(int Seed, TaskGraph Graph)> Graphs(int count) => Draw(count, acyclic: false);

    /// <summary>Edges that agree with some hidden order, under shuffled names.</summary>
    public static IEnumerable<(int Seed, TaskGraph Graph)> AcyclicGraphs(int count) => Draw(count, acyclic: true);

    /// <summary>Which vertex reaches which by one edge or more, by brute force (Warshall).</summary>
    public static bool[,] Reach(TaskGraph graph)
    {
        var n = graph.VertexCount;
        var reach = new bool[n, n];
        foreach (var (from, to) in EdgesOf(graph)) reach[from, to] = true;
        for (var k = 0; k < n; k++)
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                    reach[i, j] |= reach[i, k] && reach[k, j];
        return reach;
    }

    public static IEnumerable<(int From, int To)> EdgesOf(TaskGraph graph) => graph.Edges[0].Zip(graph.Edges[1]);

    private static IEnumerable<(int Seed, TaskGraph Graph)> Draw(int count, bool acyclic)
    {
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var vertices = random.Next(1, 14);
            var names = Enumerable.Range(0, vertices).ToArray();
            random.Shuffle(names);
            var edges = new List<(int, int)>();
            for (var i = random.Next(0, 3 * vertices); i > 0; i--)
            {
                var (from, to) = (random.Next(vertices), random.Next(vertices));
                if (acyclic && from == to) continue;
                if (acyclic && from > to) (from, to) = (to, from);
                edges.Add((names[from], names[to]));
            }

            yield return (seed, Graph(vertices, [.. edges]));
        }
    }
}
