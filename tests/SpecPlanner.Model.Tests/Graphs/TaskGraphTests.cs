namespace SpecPlanner.Model.Tests;

public class TaskGraphTests
{
    [Fact]
    public void Neighbours_are_ascending_and_an_edge_given_twice_counts_once()
    {
        var graph = Sample.Graph(4, (0, 3), (0, 1), (2, 1), (0, 3), (0, 2), (0, 3));

        graph.EdgeCount.ShouldBe(4);
        graph.SuccessorsOf(0).ToArray().ShouldBe([1, 2, 3]);
        graph.PredecessorsOf(1).ToArray().ShouldBe([0, 2]);
        graph.SuccessorsOf(3).Count.ShouldBe(0);
    }

    [Fact]
    public void Edges_are_sources_and_targets_side_by_side()
    {
        var graph = Sample.Graph(3, (2, 0), (0, 1));

        graph.Edges.Length.ShouldBe(2);
        graph.Edges[0].ShouldBe([0, 2]);
        graph.Edges[1].ShouldBe([1, 0]);
    }

    [Fact]
    public void Changing_the_edges_that_were_handed_out_changes_no_graph()
    {
        var graph = Sample.Graph(2, (0, 1));

        graph.Edges[1][0] = 0;

        graph.SuccessorsOf(0).ToArray().ShouldBe([1]);
    }

    [Fact]
    public void Successors_and_predecessors_tell_the_same_edges()
    {
        foreach (var (seed, graph) in Sample.Graphs(300))
        {
            var backwards = Enumerable.Range(0, graph.VertexCount)
                .SelectMany(to => graph.PredecessorsOf(to).ToArray().Select(from => (from, to)));
            backwards.Order().ShouldBe(Sample.EdgesOf(graph), $"seed {seed}");
        }
    }

    [Fact]
    public void A_graph_does_not_depend_on_the_order_of_its_edges()
    {
        var one = Sample.Graph(4, (0, 1), (1, 2), (0, 3));
        var other = Sample.Graph(4, (0, 3), (1, 2), (0, 1));

        other.Edges.ShouldBe(one.Edges);
    }

    [Fact]
    public void An_edge_to_a_vertex_that_is_not_there_is_refused()
    {
        Should.Throw<ArgumentException>(() => Sample.Graph(2, (0, 2))).Message.ShouldContain("Edge 0 names a vertex outside 0 to 1.");
        Should.Throw<ArgumentException>(() => Sample.Graph(2, (0, 1), (-1, 0))).Message.ShouldContain("Edge 1");
        Should.Throw<ArgumentException>(() => TaskGraph.FromEdges(2, [0], [])).Message.ShouldContain("differ in length");
    }

    [Fact]
    public void A_graph_may_be_empty()
    {
        var graph = Sample.Graph(0);

        graph.VertexCount.ShouldBe(0);
        graph.Edges[0].ShouldBeEmpty();
    }

    [Fact]
    public void A_row_does_not_read_into_its_neighbour()
    {
        var row = Sample.Graph(3, (0, 1), (1, 2)).SuccessorsOf(0);

        row[0].ShouldBe(1);
        Should.Throw<ArgumentOutOfRangeException>(() => row[1]);
        Should.Throw<ArgumentOutOfRangeException>(() => row[-1]);
    }
}
