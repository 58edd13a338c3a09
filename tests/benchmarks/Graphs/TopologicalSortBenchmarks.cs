using BenchmarkDotNet.Attributes;
using SpecPlanner.Benchmarks.Reporting;
using SpecPlanner.Model;

namespace SpecPlanner.Benchmarks.Graphs;

/// <summary>1,000,000 vertices and 3,000,000 edges, once the rows are there.</summary>
public class TopologicalSortBenchmarks
{
    private int[] _starts = [];
    private int[] _successors = [];
    private TaskGraph _graph = TaskGraph.FromEdges(0, [], []);

    [GlobalSetup]
    public void DrawGraph()
    {
        var (sources, targets) = RandomEdges.Draw(1_000_000, 3_000_000);
        (_starts, _successors) = PlainKahn.Rows(1_000_000, sources, targets);
        _graph = TaskGraph.FromEdges(1_000_000, sources, targets);
    }

    [Benchmark(Baseline = true, Description = "Kahn's algorithm on bare arrays")]
    public int[] Plain() => PlainKahn.Sort(_starts, _successors);

    [Aim(Ratio = 2)]
    [Benchmark(Description = "Topological sort, 1,000,000 vertices, 3,000,000 edges")]
    public int[]? Ours() => _graph.TopologicalSort();
}
