namespace SpecPlanner.Model.Tests;

public class PairReachabilityTests
{
    [Fact]
    public void Each_pair_gets_an_answer_of_its_own()
    {
        var graph = Sample.Graph(5, (0, 1), (1, 2), (3, 4));

        graph.Reach([0, 2, 0, 1, 0, 3], [2, 0, 4, 2, 0, 4]).ShouldBe([true, false, false, true, false, true]);
        graph.Reach([], []).ShouldBeEmpty();
    }

    [Fact]
    public void A_pair_needs_both_ends() =>
        Should.Throw<ArgumentException>(() => Sample.Graph(2).Reach([0], [])).Message.ShouldContain("1 beginnings and 0 ends");

    [Fact]
    public void All_pairs_agree_with_brute_force()
    {
        foreach (var (seed, graph) in Sample.Graphs(500))
        {
            var reach = Sample.Reach(graph);
            var all = Enumerable.Range(0, graph.VertexCount).ToArray();
            var pairs = all.SelectMany(from => all.Select(to => (From: from, To: to))).ToArray();
            new Random(seed).Shuffle(pairs);

            graph.Reach([.. pairs.Select(p => p.From)], [.. pairs.Select(p => p.To)]).ShouldBe(pairs.Select(p => reach[p.From, p.To]), $"seed {seed}");
        }
    }

    // More sources than a block of bits holds.
    [Fact]
    public void Many_sources_do_not_get_into_each_others_way()
    {
        const int length = 1000;
        var from = Enumerable.Range(0, length).ToArray();
        var to = from.Select(v => (v * 7 + 3) % length).ToArray();

        Sample.Chain(length).Reach(from, to).ShouldBe(from.Select((v, i) => v < to[i]));
    }

    [Fact]
    public void A_chain_of_a_million_is_walked_to_its_end() => Sample.Chain(Sample.Deep).Reach([0], [Sample.Deep - 1]).ShouldBe([true]);
}
