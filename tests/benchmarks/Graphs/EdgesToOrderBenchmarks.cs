using BenchmarkDotNet.Attributes;
using SpecPlanner.Benchmarks.Reporting;
using SpecPlanner.Model;

namespace SpecPlanner.Benchmarks.Graphs;

/// <summary>The whole way from a list of edges to an order, the building of the graph included.</summary>
public class EdgesToOrderBenchmarks
{
    private int[] _sources = [];
    private int[] _targets = [];

    [GlobalSetup]
    public void DrawEdges() => (_sources, _targets) = RandomEdges.Draw(1_000_000, 3_000_000);

    [Benchmark(Baseline = true, Description = "rows and Kahn's algorithm on bare arrays")]
    public int[] Plain()
    {
        var (starts, successors) = PlainKahn.Rows(1_000_000, _sources, _targets);
        return PlainKahn.Sort(starts, successors);
    }

    [Aim(Ratio = 2)]
    [Benchmark(Description = "From a list of 3,000,000 edges to the order of 1,000,000 vertices")]
    public int[]? Ours() => TaskGraph.FromEdges(1_000_000, _sources, _targets).TopologicalSort();
}
