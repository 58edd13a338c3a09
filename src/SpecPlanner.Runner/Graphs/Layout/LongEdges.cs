namespace SpecPlanner.Runner;

/// <summary>Takes the wiggles out of edges that pass many layers.</summary>
internal static class LongEdges
{
    /// <summary>Moves the bends of each edge onto as few straight lines as the room between their neighbours allows.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="middles">Where the vertices are; changed in place.</param>
    /// <param name="distance">How far two vertices beside each other must be apart.</param>
    public static void Straighten(LayeredGraph graph, double[] middles, Func<int, int, double> distance)
    {
        var places = new int[graph.VertexCount];
        foreach (var layer in graph.Order)
        {
            for (var i = 0; i < layer.Length; i++) places[layer[i]] = i;
        }

        (double Least, double Most) Room(int vertex)
        {
            var layer = graph.Order[graph.LayerOf(vertex)];
            var place = places[vertex];
            var least = place == 0 ? double.MinValue : middles[layer[place - 1]] + distance(layer[place - 1], vertex);
            var most = place == layer.Length - 1 ? double.MaxValue : middles[layer[place + 1]] - distance(vertex, layer[place + 1]);
            return (least, most);
        }

        foreach (var route in graph.Routes)
        {
            for (var first = 1; first < route.Length - 1;)
            {
                // As far as one straight line goes.
                var (least, most) = Room(route[first]);
                var sum = middles[route[first]];
                var end = first + 1;
                for (; end < route.Length - 1; end++)
                {
                    var (nextLeast, nextMost) = Room(route[end]);
                    if (Math.Max(least, nextLeast) > Math.Min(most, nextMost)) break;
                    (least, most) = (Math.Max(least, nextLeast), Math.Min(most, nextMost));
                    sum += middles[route[end]];
                }

                // Where an end of the edge lies straight ahead, the line goes through it.
                var line = Wish(middles, route, first, end, sum / (end - first));
                for (var i = first; i < end; i++) middles[route[i]] = Math.Min(Math.Max(line, least), most);
                first = end;
            }
        }
    }

    private static double Wish(double[] middles, int[] route, int first, int end, double mean)
    {
        const double near = 12;
        if (first == 1 && Math.Abs(middles[route[0]] - mean) < near) return middles[route[0]];
        return end == route.Length - 1 && Math.Abs(middles[route[end]] - mean) < near ? middles[route[end]] : mean;
    }
}
