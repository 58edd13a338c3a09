namespace SpecPlanner.Runner;

/// <summary>Places the vertices of each layer near their neighbours, never closer to each other than they may be, and long edges straight.</summary>
/// <remarks>
/// Sweeps over the layers; in each, the places with the least sum of squared distances to where the vertices are drawn to are found by
/// isotonic regression, in linear time. Bends are drawn most, so that long edges become straight; what is left of their wiggles is
/// taken out at the end. Narrower on large graphs than aligning whole blocks, which was tried first: 14,000 against 2,500 for 500 steps.
/// Source: the quadratic form of E. R. Gansner and others, "A technique for drawing directed graphs", 1993, section 4; the regression by
/// pooling adjacent violators: M. Ayer and others, "An empirical distribution function for sampling with incomplete information", 1955.
/// </remarks>
internal sealed class CoordinateAssignment
{
    private const double BoxGap = 26;
    private const double BendGap = 14;
    private const int Sweeps = 16;

    private readonly LayeredGraph _graph;
    private readonly double[] _middles;

    private CoordinateAssignment(LayeredGraph graph)
    {
        _graph = graph;
        _middles = new double[graph.VertexCount];
        foreach (var layer in graph.Order) PackAroundZero(layer);
    }

    /// <summary>Where the middle of each vertex lies across its layer; the smallest edge of any box is at 0.</summary>
    public static double[] Assign(LayeredGraph graph)
    {
        if (graph.VertexCount == 0) return [];
        var assignment = new CoordinateAssignment(graph);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            // First each layer follows the one before it, or after it; then both pull.
            assignment.Sweep(down: sweep % 2 == 0, both: sweep >= Sweeps / 2);
        }

        LongEdges.Straighten(graph, assignment._middles, Distance(graph));
        var least = Enumerable.Range(0, graph.VertexCount).Min(v => assignment._middles[v] - (graph.AcrossOf(v) / 2));
        return [.. assignment._middles.Select(x => x - least)];
    }

    /// <summary>How far the middles of two vertices beside each other must be apart.</summary>
    private static Func<int, int, double> Distance(LayeredGraph graph) => (left, right) =>
        ((graph.AcrossOf(left) + graph.AcrossOf(right)) / 2) + ((Gap(graph, left) + Gap(graph, right)) / 2);

    private static double Gap(LayeredGraph graph, int vertex) => graph.IsBend(vertex) ? BendGap : BoxGap;

    private void PackAroundZero(int[] layer)
    {
        var distance = Distance(_graph);
        for (var i = 1; i < layer.Length; i++) _middles[layer[i]] = _middles[layer[i - 1]] + distance(layer[i - 1], layer[i]);
        if (layer.Length == 0) return;
        var half = _middles[layer[^1]] / 2;
        foreach (var vertex in layer) _middles[vertex] -= half;
    }

    private void Sweep(bool down, bool both)
    {
        for (var step = 0; step < _graph.Order.Length; step++)
        {
            var layer = _graph.Order[down ? step : _graph.Order.Length - 1 - step];
            Place(layer, useUp: down || both, useDown: !down || both);
        }
    }

    private void Place(int[] layer, bool useUp, bool useDown)
    {
        var distance = Distance(_graph);
        var (wishes, weights) = (new double[layer.Length], new double[layer.Length]);
        var offset = 0.0;
        var offsets = new double[layer.Length];
        for (var i = 0; i < layer.Length; i++)
        {
            if (i > 0) offset += distance(layer[i - 1], layer[i]);
            offsets[i] = offset;
            var (sum, weight) = (0.0, 0.0);
            if (useUp) Pull(layer[i], _graph.Up(layer[i]), ref sum, ref weight);
            if (useDown) Pull(layer[i], _graph.Down(layer[i]), ref sum, ref weight);
            // What nothing pulls stays, and makes room easily.
            (wishes[i], weights[i]) = weight > 0 ? ((sum / weight) - offset, weight) : (_middles[layer[i]] - offset, 0.01);
        }

        IsotonicRegression.Fit(wishes, weights);
        for (var i = 0; i < layer.Length; i++) _middles[layer[i]] = wishes[i] + offsets[i];
    }

    private void Pull(int vertex, List<int> neighbours, ref double sum, ref double weight)
    {
        foreach (var neighbour in neighbours)
        {
            var pull = (_graph.IsBend(vertex), _graph.IsBend(neighbour)) switch { (true, true) => 8, (false, false) => 1, _ => 2 };
            sum += pull * _middles[neighbour];
            weight += pull;
        }
    }
}
