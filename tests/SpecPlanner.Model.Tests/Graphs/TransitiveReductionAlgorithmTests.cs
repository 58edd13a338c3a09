namespace SpecPlanner.Model.Tests;

public class TransitiveReductionAlgorithmTests
{
    [Fact]
    public void A_short_cut_is_left_out()
    {
        var reduced = Sample.Graph(4, (3, 1), (1, 0), (3, 0), (0, 2), (3, 2)).TransitiveReduction().ShouldNotBeNull();

        Sample.EdgesOf(reduced).ShouldBe([(0, 2), (1, 0), (3, 1)]);
    }

    [Fact]
    public void A_diamond_stays_as_it_is() =>
        Sample.Graph(4, (0, 1), (0, 2), (1, 3), (2, 3)).TransitiveReduction()!.EdgeCount.ShouldBe(4);

    [Fact]
    public void A_graph_with_a_cycle_has_none_and_an_empty_one_an_empty_one()
    {
        Sample.Graph(2, (0, 1), (1, 0)).TransitiveReduction().ShouldBeNull();
        Sample.Graph(0).TransitiveReduction()!.VertexCount.ShouldBe(0);
    }

    [Fact]
    public void Reachability_stays_and_no_edge_can_be_spared()
    {
        foreach (var (seed, graph) in Sample.AcyclicGraphs(500))
        {
            var reduced = graph.TransitiveReduction().ShouldNotBeNull();
            Sample.Reach(reduced).ShouldBe(Sample.Reach(graph), $"seed {seed}");
            foreach (var (from, to) in Sample.EdgesOf(reduced))
            {
                var without = Sample.Graph(graph.VertexCount, [.. Sample.EdgesOf(reduced).Where(e => e != (from, to))]);
                Sample.Reach(without)[from, to].ShouldBeFalse($"seed {seed}: {from} → {to} is implied");
            }
        }
    }

    [Fact]
    public void Vertices_beyond_one_machine_word_are_reduced_too()
    {
        // Every vertex before every later one: only the chain is left.
        const int n = 300;
        var all = from i in Enumerable.Range(0, n) from j in Enumerable.Range(i + 1, n - i - 1) select (i, j);

        var reduced = Sample.Graph(n, [.. all]).TransitiveReduction().ShouldNotBeNull();

        Sample.EdgesOf(reduced).ShouldBe(Enumerable.Range(0, n - 1).Select(i => (i, i + 1)));
    }

    [Fact]
    public void A_plan_of_ten_thousand_tasks_keeps_its_reachability()
    {
        const int n = 10_000;
        var random = new Random(1);
        var edges = Enumerable.Range(0, 60_000).Select(_ => (From: random.Next(n), To: random.Next(n))).Where(e => e.From < e.To);
        var graph = Sample.Graph(n, [.. edges]);

        var reduced = graph.TransitiveReduction().ShouldNotBeNull();

        reduced.EdgeCount.ShouldBeLessThan(graph.EdgeCount);
        foreach (var vertex in new[] { 0, 17, 5_000, 9_990 }) reduced.Descendants(vertex).ShouldBe(graph.Descendants(vertex));
        reduced.TransitiveReduction()!.Edges.ShouldBe(reduced.Edges);
    }
}
