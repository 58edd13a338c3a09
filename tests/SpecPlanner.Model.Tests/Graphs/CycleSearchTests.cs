namespace SpecPlanner.Model.Tests;

public class CycleSearchTests
{
    [Fact]
    public void A_cycle_begins_with_its_smallest_vertex_and_follows_the_edges() =>
        Sample.Graph(5, (4, 2), (2, 3), (3, 1), (1, 4), (0, 4)).FindCycle().ShouldBe([1, 4, 2, 3]);

    [Fact]
    public void The_shortest_cycle_through_that_vertex_is_told() =>
        Sample.Graph(4, (0, 1), (1, 2), (2, 3), (3, 0), (2, 0)).FindCycle().ShouldBe([0, 1, 2]);

    [Fact]
    public void A_vertex_that_waits_for_itself_is_a_cycle_of_one() =>
        Sample.Graph(3, (0, 1), (1, 1), (1, 2)).FindCycle().ShouldBe([1]);

    [Fact]
    public void Each_ring_is_told_once() =>
        Sample.Graph(7, (5, 4), (4, 5), (0, 1), (1, 3), (3, 1), (1, 6), (6, 1), (2, 2)).FindCycles().ShouldBe([[1, 3], [2], [4, 5]]);

    [Fact]
    public void An_empty_graph_and_a_tree_have_none()
    {
        Sample.Graph(0).FindCycle().ShouldBeNull();
        Sample.Graph(3, (0, 1), (0, 2)).FindCycle().ShouldBeNull();
        Sample.Graph(3, (0, 1), (0, 2)).FindCycles().ShouldBeEmpty();
    }

    [Fact]
    public void A_cycle_is_told_exactly_when_there_is_one_and_it_is_one()
    {
        foreach (var (seed, graph) in Sample.Graphs(500))
        {
            var reach = Sample.Reach(graph);
            var onCycles = Enumerable.Range(0, graph.VertexCount).Where(v => reach[v, v]).ToArray();
            var cycle = graph.FindCycle();

            (cycle is not null).ShouldBe(onCycles.Length > 0, $"seed {seed}");
            if (cycle is null) continue;
            cycle[0].ShouldBe(onCycles[0], $"seed {seed}");
            cycle.ShouldBeUnique($"seed {seed}");
            var edges = Sample.EdgesOf(graph).ToHashSet();
            for (var i = 0; i < cycle.Length; i++) edges.ShouldContain((cycle[i], cycle[(i + 1) % cycle.Length]), $"seed {seed}");
        }
    }

    [Fact]
    public void A_chain_of_a_million_has_none_and_closed_it_is_one()
    {
        Sample.Chain(Sample.Deep).FindCycle().ShouldBeNull();

        var targets = Enumerable.Range(0, Sample.Deep).Select(v => (v + 1) % Sample.Deep).ToArray();
        TaskGraph.FromEdges(Sample.Deep, [.. Enumerable.Range(0, Sample.Deep)], targets).FindCycle()!.Length.ShouldBe(Sample.Deep);
    }
}
