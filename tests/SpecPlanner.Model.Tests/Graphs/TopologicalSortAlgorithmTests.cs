namespace SpecPlanner.Model.Tests;

public class TopologicalSortAlgorithmTests
{
    [Fact]
    public void Vertices_set_free_together_come_in_ascending_order()
    {
        Sample.Graph(6, (3, 1), (3, 0), (1, 5), (0, 5)).TopologicalSort().ShouldBe([2, 3, 4, 0, 1, 5]);
    }

    [Fact]
    public void A_vertex_set_free_later_comes_later_however_small_it_is()
    {
        Sample.Graph(4, (1, 3), (2, 0)).TopologicalSort().ShouldBe([1, 2, 3, 0]);
    }

    [Fact]
    public void A_graph_with_a_cycle_has_no_order()
    {
        Sample.Graph(3, (0, 1), (1, 2), (2, 1)).TopologicalSort().ShouldBeNull();
        Sample.Graph(1, (0, 0)).TopologicalSort().ShouldBeNull();
    }

    [Fact]
    public void An_empty_graph_has_the_empty_order() => Sample.Graph(0).TopologicalSort().ShouldBe([]);

    [Fact]
    public void Every_edge_leads_forward_in_the_order_and_every_vertex_stands_once()
    {
        foreach (var (seed, graph) in Sample.AcyclicGraphs(500))
        {
            var order = graph.TopologicalSort().ShouldNotBeNull($"seed {seed}");
            order.Order().ShouldBe(Enumerable.Range(0, graph.VertexCount), $"seed {seed}");
            foreach (var (from, to) in Sample.EdgesOf(graph))
                Array.IndexOf(order, from).ShouldBeLessThan(Array.IndexOf(order, to), $"seed {seed}");
        }
    }

    [Fact]
    public void There_is_no_order_exactly_when_a_vertex_reaches_itself()
    {
        foreach (var (seed, graph) in Sample.Graphs(500))
        {
            var reach = Sample.Reach(graph);
            var cyclic = Enumerable.Range(0, graph.VertexCount).Any(v => reach[v, v]);
            (graph.TopologicalSort() is null).ShouldBe(cyclic, $"seed {seed}");
        }
    }

    [Fact]
    public void A_chain_of_a_million_is_sorted() =>
        Sample.Chain(Sample.Deep).TopologicalSort().ShouldNotBeNull()[^1].ShouldBe(Sample.Deep - 1);
}
