namespace SpecPlanner.Runner;

/// <summary>Where a box was placed: its middle across the layers, and where it begins along the flow.</summary>
/// <param name="Middle">Its middle across.</param>
/// <param name="Start">Its first edge along.</param>
/// <param name="End">Its last edge along.</param>
internal readonly record struct PlacedBox(double Middle, double Start, double End);

/// <summary>A piece of an edge: a curve from layer to layer, or a straight line past a layer when both ends are at the same place across.</summary>
/// <param name="Across">Where it ends across.</param>
/// <param name="Along">Where it ends along.</param>
internal readonly record struct EdgePoint(double Across, double Along);

/// <summary>A graph in layers, placed: boxes, and edges as points between which curves are drawn in the gaps between layers only.</summary>
/// <param name="Boxes">The boxes, in the order they were given.</param>
/// <param name="Routes">The points of each edge, in the order they were given: start, then where it enters and leaves each layer it passes, end.</param>
/// <param name="Across">How wide it all is.</param>
/// <param name="Along">How long it all is.</param>
internal sealed record GraphLayout(PlacedBox[] Boxes, EdgePoint[][] Routes, double Across, double Along)
{
    private const double SmallestGap = 42;
    private const double LargestGap = 150;
    private const double PortGap = 13;

    /// <summary>Places boxes whose layers are known.</summary>
    /// <remarks>
    /// Layers, crossing reduction, coordinates, routes: the method of K. Sugiyama, S. Tagawa and M. Toda, 1981.
    /// An edge moves sideways only between layers, so it meets no box. Deterministic.
    /// </remarks>
    public static GraphLayout Of(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<(int From, int To)> edges)
    {
        var graph = new LayeredGraph(boxes, edges);
        CrossingReduction.Reduce(graph);
        var middles = CoordinateAssignment.Assign(graph);
        var bands = Bands(graph, middles);

        var placed = new PlacedBox[boxes.Count];
        for (var i = 0; i < boxes.Count; i++)
        {
            var (start, end) = bands[boxes[i].Layer];
            var free = (end - start - boxes[i].Along) / 2;
            placed[i] = new PlacedBox(middles[i], start + free, end - free);
        }

        var across = boxes.Count == 0 ? 0 : Enumerable.Range(0, graph.VertexCount).Max(v => middles[v] + (graph.AcrossOf(v) / 2));
        return new GraphLayout(placed, Routed(graph, middles, placed, bands), across, bands.Length == 0 ? 0 : bands[^1].End);
    }

    // Where each layer begins and ends; the further edges have to go sideways, the more room they get for it.
    private static (double Start, double End)[] Bands(LayeredGraph graph, double[] middles)
    {
        var bands = new (double Start, double End)[graph.Order.Length];
        var at = 0.0;
        for (var layer = 0; layer < bands.Length; layer++)
        {
            var along = graph.Order[layer].Where(v => !graph.IsBend(v)).Select(v => graph.Boxes[v].Along).DefaultIfEmpty(0).Max();
            bands[layer] = (at, at + along);
            var furthest = graph.Order[layer].SelectMany(v => graph.Down(v).Select(d => Math.Abs(middles[d] - middles[v]))).DefaultIfEmpty(0).Max();
            at += along + Math.Clamp(SmallestGap + (furthest * 0.05), SmallestGap, LargestGap);
        }

        return bands;
    }

    private static EdgePoint[][] Routed(LayeredGraph graph, double[] middles, PlacedBox[] placed, (double Start, double End)[] bands)
    {
        var starts = Ports(graph, middles, r => (r[0], r[1]));
        var ends = Ports(graph, middles, r => (r[^1], r[^2]));
        var routes = new EdgePoint[graph.Routes.Length][];
        for (var i = 0; i < routes.Length; i++)
        {
            var route = graph.Routes[i];
            var (from, to) = (bands[graph.LayerOf(route[0])], bands[graph.LayerOf(route[^1])]);
            var (start, end) = Straightened(starts[i], ends[i], route.Length > 2 ? (middles[route[1]], middles[route[^2]]) : null);
            var points = new List<EdgePoint> { new(start, placed[route[0]].End), new(start, from.End) };
            foreach (var bend in route.Skip(1).SkipLast(1))
            {
                points.Add(new EdgePoint(middles[bend], bands[graph.LayerOf(bend)].Start));
                points.Add(new EdgePoint(middles[bend], bands[graph.LayerOf(bend)].End));
            }

            points.Add(new EdgePoint(end, to.Start));
            points.Add(new EdgePoint(end, placed[route[^1]].Start));
            routes[i] = [.. points];
        }

        return routes;
    }

    // An edge that would swerve by less than the gap between two of them goes straight: nobody can tell where it should have met the box.
    private static (double Start, double End) Straightened(double start, double end, (double First, double Last)? bends)
    {
        const double most = PortGap / 2;
        if (bends is var (first, last)) return (Math.Abs(start - first) < most ? first : start, Math.Abs(end - last) < most ? last : end);
        return Math.Abs(start - end) < 2 * most ? ((start + end) / 2, (start + end) / 2) : (start, end);
    }

    // Where each edge meets its box: side by side in the order of where they go, around the box's middle.
    private static double[] Ports(LayeredGraph graph, double[] middles, Func<int[], (int Box, int Next)> ends)
    {
        var ports = new double[graph.Routes.Length];
        foreach (var edges in Enumerable.Range(0, ports.Length).GroupBy(i => ends(graph.Routes[i]).Box))
        {
            var sorted = edges.OrderBy(i => middles[ends(graph.Routes[i]).Next]).ToArray();
            var step = Math.Min(PortGap, graph.AcrossOf(edges.Key) * 0.7 / Math.Max(1, sorted.Length - 1));
            for (var k = 0; k < sorted.Length; k++) ports[sorted[k]] = middles[edges.Key] + (step * (k - ((sorted.Length - 1) / 2.0)));
        }

        return ports;
    }
}
