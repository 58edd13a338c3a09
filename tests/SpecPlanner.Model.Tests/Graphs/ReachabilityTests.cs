namespace SpecPlanner.Model.Tests;

public class ReachabilityTests
{
    [Fact]
    public void Descendants_and_ancestors_leave_the_vertex_itself_out_unless_it_lies_on_a_cycle()
    {
        var graph = Sample.Graph(5, (0, 1), (1, 2), (2, 1), (3, 4));

        graph.Descendants(0).ShouldBe([1, 2]);
        graph.Descendants(1).ShouldBe([1, 2]);
        graph.Ancestors(1).ShouldBe([0, 1, 2]);
        graph.Ancestors(3).ShouldBeEmpty();
        graph.Reaches(0, 2).ShouldBeTrue();
        graph.Reaches(0, 0).ShouldBeFalse();
    }

    [Fact]
    public void All_agree_with_brute_force()
    {
        foreach (var (seed, graph) in Sample.Graphs(300))
        {
            var reach = Sample.Reach(graph);
            var all = Enumerable.Range(0, graph.VertexCount).ToArray();
            foreach (var vertex in all)
            {
                graph.Descendants(vertex).ShouldBe(all.Where(v => reach[vertex, v]), $"seed {seed}");
                graph.Ancestors(vertex).ShouldBe(all.Where(v => reach[v, vertex]), $"seed {seed}");
            }
        }
    }

    [Fact]
    public void A_chain_of_a_million_is_walked_to_its_end() => Sample.Chain(Sample.Deep).Descendants(0).Length.ShouldBe(Sample.Deep - 1);
}
