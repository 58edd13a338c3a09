namespace SpecPlanner.Runner;

/// <summary>A box to place: how much room it takes across its layer and along the flow.</summary>
/// <param name="Layer">Its layer, from 0; every edge leads to a greater one.</param>
/// <param name="Across">Its extent inside the layer.</param>
/// <param name="Along">Its extent from layer to layer.</param>
internal readonly record struct LayoutBox(int Layer, double Across, double Along);

/// <summary>
/// A graph whose edges lead from each layer to the next only: a longer edge is broken by a bend in every layer it passes.
/// </summary>
/// <remarks>Vertices 0 to <see cref="BoxCount"/> - 1 are the boxes; what follows are bends, which take no room.</remarks>
internal sealed class LayeredGraph
{
    private readonly List<int> _layers = [];
    private readonly List<List<int>> _up = [];
    private readonly List<List<int>> _down = [];

    public LayeredGraph(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<(int From, int To)> edges)
    {
        Boxes = boxes;
        foreach (var box in boxes) Add(box.Layer);
        Routes = [.. edges.Select(Route)];
        Order = InitialOrder();
    }

    public IReadOnlyList<LayoutBox> Boxes { get; }

    public int BoxCount => Boxes.Count;

    /// <summary>Boxes and bends.</summary>
    public int VertexCount => _layers.Count;

    /// <summary>The vertices that each edge passes, in the order of the edges: a box, its bends, a box.</summary>
    public int[][] Routes { get; }

    /// <summary>The vertices of each layer from side to side.</summary>
    public int[][] Order { get; set; }

    /// <summary>The neighbours of a vertex in the layer before.</summary>
    public List<int> Up(int vertex) => _up[vertex];

    /// <summary>The neighbours of a vertex in the layer after.</summary>
    public List<int> Down(int vertex) => _down[vertex];

    public int LayerOf(int vertex) => _layers[vertex];

    public bool IsBend(int vertex) => vertex >= BoxCount;

    /// <summary>How much room a vertex takes across its layer.</summary>
    public double AcrossOf(int vertex) => IsBend(vertex) ? 0 : Boxes[vertex].Across;

    private int Add(int layer)
    {
        _layers.Add(layer);
        _up.Add([]);
        _down.Add([]);
        return _layers.Count - 1;
    }

    private int[] Route((int From, int To) edge)
    {
        var route = new List<int> { edge.From };
        for (var layer = Boxes[edge.From].Layer + 1; layer < Boxes[edge.To].Layer; layer++) route.Add(Add(layer));
        route.Add(edge.To);
        for (var i = 1; i < route.Count; i++)
        {
            _down[route[i - 1]].Add(route[i]);
            _up[route[i]].Add(route[i - 1]);
        }

        return [.. route];
    }

    // Depth first from the first layer, so that what hangs together begins side by side.
    private int[][] InitialOrder()
    {
        var rows = Enumerable.Range(0, Boxes.Count == 0 ? 0 : Boxes.Max(b => b.Layer) + 1).Select(_ => new List<int>()).ToArray();
        var seen = new bool[VertexCount];
        var stack = new Stack<int>();
        foreach (var start in Enumerable.Range(0, BoxCount).OrderBy(b => Boxes[b].Layer))
        {
            stack.Push(start);
            while (stack.TryPop(out var vertex))
            {
                if (seen[vertex]) continue;
                seen[vertex] = true;
                rows[_layers[vertex]].Add(vertex);
                for (var i = _down[vertex].Count - 1; i >= 0; i--) stack.Push(_down[vertex][i]);
            }
        }

        return [.. rows.Select(r => r.ToArray())];
    }
}
