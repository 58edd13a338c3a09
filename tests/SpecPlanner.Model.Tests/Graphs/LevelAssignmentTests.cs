namespace SpecPlanner.Model.Tests;

public class LevelAssignmentTests
{
    [Fact]
    public void A_level_counts_the_edges_of_the_longest_way_there() =>
        Sample.Graph(5, (0, 1), (1, 2), (0, 2), (4, 2)).Levels().ShouldBe([0, 1, 2, 0, 0]);

    [Fact]
    public void A_graph_with_a_cycle_has_no_levels() => Sample.Graph(2, (0, 1), (1, 0)).Levels().ShouldBeNull();

    [Fact]
    public void An_empty_graph_has_no_level_to_tell() => Sample.Graph(0).Levels().ShouldBe([]);

    [Fact]
    public void A_vertex_stands_one_level_above_the_highest_it_waits_for()
    {
        foreach (var (seed, graph) in Sample.AcyclicGraphs(500))
        {
            var levels = graph.Levels().ShouldNotBeNull();
            for (var vertex = 0; vertex < levels.Length; vertex++)
            {
                var before = graph.PredecessorsOf(vertex).ToArray();
                levels[vertex].ShouldBe(before.Length == 0 ? 0 : before.Max(v => levels[v]) + 1, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void A_chain_of_a_million_has_a_million_levels() => Sample.Chain(Sample.Deep).Levels()![^1].ShouldBe(Sample.Deep - 1);
}
