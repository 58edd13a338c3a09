namespace SpecPlanner.Model.Tests;

public class CriticalPathTests
{
    [Fact]
    public void The_heaviest_path_decides_not_the_one_with_most_vertices()
    {
        var path = Sample.Graph(5, (0, 1), (1, 2), (2, 4), (0, 3), (3, 4)).CriticalPath([1, 1, 1, 9, 2]).ShouldNotBeNull();

        path.Vertices.ShouldBe([0, 3, 4]);
        path.Length.ShouldBe(12);
    }

    [Fact]
    public void Among_equals_the_smallest_vertices_win() =>
        Sample.Graph(5, (1, 3), (0, 3), (2, 4)).CriticalPath([1, 1, 1, 1, 1])!.Vertices.ShouldBe([0, 3]);

    [Fact]
    public void The_path_runs_to_an_end_though_the_end_takes_no_time() =>
        Sample.Graph(3, (0, 1), (1, 2)).CriticalPath([0, 5, 0])!.Vertices.ShouldBe([0, 1, 2]);

    [Fact]
    public void A_vertex_in_the_middle_of_a_path_without_weights_does_not_end_it() =>
        Sample.Graph(3, (2, 0)).CriticalPath([0, 0, 0])!.Vertices.ShouldBe([2, 0]);

    [Fact]
    public void A_graph_with_a_cycle_has_none_and_an_empty_one_the_empty_path()
    {
        Sample.Graph(2, (0, 1), (1, 0)).CriticalPath([1, 1]).ShouldBeNull();
        Sample.Graph(0).CriticalPath([]).ShouldBe(new CriticalPath());
    }

    [Fact]
    public void Weights_must_fit_the_graph_and_be_times()
    {
        Should.Throw<ArgumentException>(() => Sample.Graph(2).CriticalPath([1])).Message.ShouldContain("1 weights for 2 vertices");
        Should.Throw<ArgumentException>(() => Sample.Graph(1).CriticalPath([-1])).Message.ShouldContain("negative");
        Should.Throw<OverflowException>(() => Sample.Graph(2, (0, 1)).CriticalPath([long.MaxValue, 1]));
    }

    [Fact]
    public void It_is_a_path_from_a_start_to_an_end_and_no_path_is_longer()
    {
        foreach (var (seed, graph) in Sample.AcyclicGraphs(300))
        {
            var random = new Random(seed);
            var weights = Enumerable.Range(0, graph.VertexCount).Select(_ => random.NextInt64(0, 5)).ToArray();
            var path = graph.CriticalPath(weights).ShouldNotBeNull();

            path.Vertices.Sum(v => weights[v]).ShouldBe(path.Length, $"seed {seed}");
            graph.PredecessorsOf(path.Vertices[0]).Count.ShouldBe(0, $"seed {seed}");
            graph.SuccessorsOf(path.Vertices[^1]).Count.ShouldBe(0, $"seed {seed}");
            foreach (var edge in path.Vertices.Zip(path.Vertices.Skip(1))) Sample.EdgesOf(graph).ShouldContain(edge, $"seed {seed}");
            path.Length.ShouldBe(Enumerable.Range(0, graph.VertexCount).Max(v => HeaviestFrom(graph, weights, v)), $"seed {seed}");
        }
    }

    private static long HeaviestFrom(TaskGraph graph, long[] weights, int vertex) =>
        weights[vertex] + graph.SuccessorsOf(vertex).ToArray().Select(v => HeaviestFrom(graph, weights, v)).DefaultIfEmpty().Max();
}
