namespace SpecPlanner.Model.Tests;

public class StronglyConnectedComponentsAlgorithmTests
{
    [Fact]
    public void Two_rings_joined_by_a_bridge_are_two_components()
    {
        var graph = Sample.Graph(5, (0, 1), (1, 0), (1, 2), (2, 3), (3, 4), (4, 2));

        graph.StronglyConnectedComponents(out var components).ShouldBe(2);
        components.ShouldBe([0, 0, 1, 1, 1]);
    }

    [Fact]
    public void An_empty_graph_has_none()
    {
        Sample.Graph(0).StronglyConnectedComponents(out var components).ShouldBe(0);
        components.ShouldBeEmpty();
    }

    [Fact]
    public void Two_vertices_share_a_component_exactly_when_they_reach_each_other()
    {
        foreach (var (seed, graph) in Sample.Graphs(500))
        {
            var reach = Sample.Reach(graph);
            var count = graph.StronglyConnectedComponents(out var components);
            components.Distinct().Order().ShouldBe(Enumerable.Range(0, count), $"seed {seed}");
            for (var i = 0; i < graph.VertexCount; i++)
                for (var j = 0; j < graph.VertexCount; j++)
                    (components[i] == components[j]).ShouldBe(i == j || (reach[i, j] && reach[j, i]), $"seed {seed}");
        }
    }

    [Fact]
    public void An_edge_never_leads_to_a_component_with_a_smaller_number()
    {
        foreach (var (seed, graph) in Sample.Graphs(500))
        {
            graph.StronglyConnectedComponents(out var components);
            foreach (var (from, to) in Sample.EdgesOf(graph)) components[from].ShouldBeLessThanOrEqualTo(components[to], $"seed {seed}");
        }
    }

    [Fact]
    public void A_ring_of_a_million_is_one_component()
    {
        var targets = Enumerable.Range(0, Sample.Deep).Select(v => (v + 1) % Sample.Deep).ToArray();
        var ring = TaskGraph.FromEdges(Sample.Deep, [.. Enumerable.Range(0, Sample.Deep)], targets);

        ring.StronglyConnectedComponents(out _).ShouldBe(1);
    }

    [Fact]
    public void A_chain_of_a_million_is_a_million_components() =>
        Sample.Chain(Sample.Deep).StronglyConnectedComponents(out _).ShouldBe(Sample.Deep);
}
