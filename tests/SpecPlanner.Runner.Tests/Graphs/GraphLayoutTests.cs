namespace SpecPlanner.Runner.Tests;

public class GraphLayoutTests
{
    public static TheoryData<int, int> Sizes { get; } = new() { { 1, 1 }, { 2, 2 }, { 8, 3 }, { 30, 4 }, { 120, 5 }, { 500, 6 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_edge_meets_a_box_that_it_does_not_end_at(int steps, int seed)
    {
        var (boxes, edges, layout) = Random(steps, seed);

        for (var e = 0; e < edges.Count; e++)
        {
            foreach (var point in Sampled(layout.Routes[e]))
            {
                for (var b = 0; b < boxes.Count; b++)
                {
                    if (b == edges[e].From || b == edges[e].To) continue;
                    var inside = point.Along > layout.Boxes[b].Start + 0.01 && point.Along < layout.Boxes[b].End - 0.01
                        && Math.Abs(point.Across - layout.Boxes[b].Middle) < (boxes[b].Across / 2) - 0.01;

                    // Asked millions of times, so no sentence is made for nothing.
                    if (inside) Assert.Fail($"Edge {edges[e]} goes through box {b} at {point}.");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Boxes_of_a_layer_lie_beside_each_other_and_layers_one_after_the_other(int steps, int seed)
    {
        var (boxes, edges, layout) = Random(steps, seed);

        foreach (var layer in Enumerable.Range(0, boxes.Count).GroupBy(b => boxes[b].Layer))
        {
            var row = layer.OrderBy(b => layout.Boxes[b].Middle).ToList();
            for (var i = 1; i < row.Count; i++)
                (layout.Boxes[row[i]].Middle - layout.Boxes[row[i - 1]].Middle).ShouldBeGreaterThanOrEqualTo(((boxes[row[i]].Across + boxes[row[i - 1]].Across) / 2) + 25.9);
        }

        foreach (var (from, to) in edges) layout.Boxes[to].Start.ShouldBeGreaterThan(layout.Boxes[from].End + 40);
        foreach (var (box, placed) in boxes.Zip(layout.Boxes))
        {
            (placed.Middle - (box.Across / 2)).ShouldBeGreaterThanOrEqualTo(-0.01);
            (placed.Middle + (box.Across / 2)).ShouldBeLessThanOrEqualTo(layout.Across + 0.01);
            placed.End.ShouldBeLessThanOrEqualTo(layout.Along + 0.01);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void An_edge_leaves_the_end_of_one_box_and_meets_the_start_of_another(int steps, int seed)
    {
        var (boxes, edges, layout) = Random(steps, seed);

        foreach (var ((from, to), route) in edges.Zip(layout.Routes))
        {
            route[0].Along.ShouldBe(layout.Boxes[from].End);
            route[^1].Along.ShouldBe(layout.Boxes[to].Start);
            Math.Abs(route[0].Across - layout.Boxes[from].Middle).ShouldBeLessThan(boxes[from].Across / 2);
            Math.Abs(route[^1].Across - layout.Boxes[to].Middle).ShouldBeLessThan(boxes[to].Across / 2);
        }
    }

    [Fact]
    public void Crossings_are_counted_as_by_looking_at_every_pair_of_edges()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            LayoutBox[] boxes = [.. Enumerable.Range(0, 16).Select(i => new LayoutBox(i / 8, 10, 10))];
            (int From, int To)[] edges = [.. Enumerable.Range(0, 20).Select(_ => (random.Next(8), 8 + random.Next(8))).Distinct()];
            var graph = new LayeredGraph(boxes, edges);
            var positions = new int[graph.VertexCount];
            foreach (var layer in graph.Order)
            {
                for (var i = 0; i < layer.Length; i++) positions[layer[i]] = i;
            }

            var pairs = edges.SelectMany((a, i) => edges.Skip(i + 1).Where(b => (positions[a.From] - positions[b.From]) * (positions[a.To] - positions[b.To]) < 0));

            CrossingCount.Of(graph, graph.Order, positions).ShouldBe(pairs.Count());
        }
    }

    [Fact]
    public void A_tree_is_drawn_without_crossings()
    {
        // Each of 2, 4 and 8 boxes below its parent, in an order that a naive drawing would tangle.
        (int From, int To)[] edges = [(0, 2), (0, 1), (1, 6), (2, 3), (1, 4), (2, 5), (3, 14), (6, 7), (4, 13), (5, 8), (6, 12), (3, 9), (5, 11), (4, 10)];
        LayoutBox[] boxes = [.. Enumerable.Range(0, 15).Select(i => new LayoutBox(i switch { 0 => 0, < 3 => 1, < 7 => 2, _ => 3 }, 10, 10))];
        var graph = new LayeredGraph(boxes, edges);

        CrossingReduction.Reduce(graph);

        var positions = new int[graph.VertexCount];
        foreach (var layer in graph.Order)
        {
            for (var i = 0; i < layer.Length; i++) positions[layer[i]] = i;
        }

        CrossingCount.Of(graph, graph.Order, positions).ShouldBe(0);
    }

    [Fact]
    public void A_chain_is_a_straight_line()
    {
        LayoutBox[] boxes = [.. Enumerable.Range(0, 9).Select(i => new LayoutBox(i, 10 + (i % 3), 10))];

        var layout = GraphLayout.Of(boxes, [.. Enumerable.Range(1, 8).Select(i => (i - 1, i))]);

        layout.Boxes.ShouldAllBe(b => Math.Abs(b.Middle - layout.Boxes[0].Middle) < 0.01);
        layout.Routes.SelectMany(r => r).ShouldAllBe(p => Math.Abs(p.Across - layout.Boxes[0].Middle) < 0.01);
    }

    private static (List<LayoutBox> Boxes, List<(int From, int To)> Edges, GraphLayout Layout) Random(int steps, int seed)
    {
        var random = new Random(seed);
        var drawing = PlanDrawing.InLayers(BigPlans.Random(steps, seed));
        var boxes = drawing.Steps.Select(s => new LayoutBox(s.Level, 40 + random.Next(160), 30 + random.Next(40))).ToList();
        return (boxes, [.. drawing.Edges], GraphLayout.Of(boxes, drawing.Edges));
    }

    // The curve between two points has its handles in the middle along the flow.
    private static IEnumerable<EdgePoint> Sampled(EdgePoint[] route)
    {
        for (var i = 1; i < route.Length; i++)
        {
            var (a, b) = (route[i - 1], route[i]);
            for (var t = 0.0; t <= 1; t += 0.125)
            {
                var (s, middle) = (1 - t, (a.Along + b.Along) / 2);
                yield return new EdgePoint(
                    (a.Across * ((s * s * s) + (3 * s * s * t))) + (b.Across * ((3 * s * t * t) + (t * t * t))),
                    (a.Along * s * s * s) + (3 * middle * s * t) + (b.Along * t * t * t));
            }
        }
    }
}
