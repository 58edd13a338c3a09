namespace SpecPlanner.Runner;

/// <summary>Orders the vertices of each layer so that few edges cross.</summary>
/// <remarks>
/// Sweeps down and up, putting each vertex at the mean of its neighbours, then exchanging neighbours while that helps;
/// the best order seen is kept. Finding the least number of crossings is NP-hard, this is the usual approach.
/// Source: K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual understanding of hierarchical system structures", 1981;
/// the exchange: E. R. Gansner, E. Koutsofios, S. C. North and K.-P. Vo, "A technique for drawing directed graphs", 1993.
/// </remarks>
internal sealed class CrossingReduction
{
    private const int MostSweeps = 24;
    private const int Patience = 4;

    // Beyond this many vertices a sweep fewer is taken for each multiple, so that the work stays about linear.
    private const int Budget = 60_000;

    private readonly LayeredGraph _graph;
    private readonly int[][] _order;
    private readonly int[] _positions;
    private readonly double[] _keys;

    private CrossingReduction(LayeredGraph graph)
    {
        _graph = graph;
        _order = Copy(graph.Order);
        _positions = new int[graph.VertexCount];
        _keys = new double[graph.VertexCount];
        foreach (var layer in _order) Number(layer);
    }

    /// <summary>Reorders the layers of a graph.</summary>
    public static void Reduce(LayeredGraph graph)
    {
        var reduction = new CrossingReduction(graph);
        graph.Order = reduction.Best();
    }

    private int[][] Best()
    {
        var best = Copy(_order);
        var fewest = CrossingCount.Of(_graph, _order, _positions);
        var sweeps = Math.Clamp(Budget / Math.Max(1, _graph.VertexCount), 3, MostSweeps);
        var idle = 0;
        for (var sweep = 0; sweep < sweeps && fewest > 0 && idle < Patience; sweep++)
        {
            Sweep(down: sweep % 2 == 0);
            Exchange();
            var crossings = CrossingCount.Of(_graph, _order, _positions);
            idle = crossings < fewest ? 0 : idle + 1;
            if (crossings >= fewest) continue;
            (fewest, best) = (crossings, Copy(_order));
        }

        return best;
    }

    private void Sweep(bool down)
    {
        for (var step = 1; step < _order.Length; step++)
        {
            var layer = _order[down ? step : _order.Length - 1 - step];
            foreach (var vertex in layer) _keys[vertex] = Mean(down ? _graph.Up(vertex) : _graph.Down(vertex));
            SortKeepingLoose(layer);
            Number(layer);
        }
    }

    // What has no neighbour on that side stays where it is; the others share the remaining places.
    private void SortKeepingLoose(int[] layer)
    {
        var placed = layer.Where(v => _keys[v] >= 0).OrderBy(v => _keys[v]).ToArray(); // stable: equal keys keep their order
        var next = 0;
        for (var i = 0; i < layer.Length; i++)
        {
            if (_keys[layer[i]] >= 0) layer[i] = placed[next++];
        }
    }

    private void Exchange()
    {
        for (var round = 0; round < Patience; round++)
        {
            var changed = false;
            foreach (var layer in _order)
            {
                for (var i = 1; i < layer.Length; i++)
                {
                    var (left, right) = (layer[i - 1], layer[i]);
                    var gain = Gain(_graph.Up(left), _graph.Up(right)) + Gain(_graph.Down(left), _graph.Down(right));
                    if (gain <= 0) continue;
                    (layer[i - 1], layer[i]) = (right, left);
                    (_positions[left], _positions[right]) = (i, i - 1);
                    changed = true;
                }
            }

            if (!changed) return;
        }
    }

    // How many crossings go away when two vertices beside each other change places.
    private int Gain(List<int> left, List<int> right)
    {
        var gain = 0;
        foreach (var a in left)
        {
            foreach (var b in right) gain += Math.Sign(_positions[a] - _positions[b]);
        }

        return gain;
    }

    private double Mean(List<int> neighbours)
    {
        if (neighbours.Count == 0) return -1;
        var sum = 0L;
        foreach (var neighbour in neighbours) sum += _positions[neighbour];
        return (double)sum / neighbours.Count;
    }

    private void Number(int[] layer)
    {
        for (var i = 0; i < layer.Length; i++) _positions[layer[i]] = i;
    }

    private static int[][] Copy(int[][] order) => [.. order.Select(l => (int[])l.Clone())];
}
