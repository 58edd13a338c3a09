namespace SpecPlanner.Model;

/// <summary>Says for many pairs at once whether one vertex leads to the other.</summary>
public static class PairReachability
{
    private const int BlockSize = 64; // a bit of a ulong for each source of a block

    /// <summary>For each pair whether a path of one edge or more leads from the first vertex to the second.</summary>
    /// <param name="graph">The graph; it may have cycles.</param>
    /// <param name="from">Where each path would begin.</param>
    /// <param name="to">Where it would end.</param>
    /// <remarks>
    /// One sweep in topological order for every 64 different sources, from the first of them to the last target asked for, over what they reach.
    /// Pairs with an edge of their own cost a binary search. Memory: linear.
    /// </remarks>
    /// <exception cref="ArgumentException">There are not as many ends as beginnings.</exception>
    public static bool[] Reach(this TaskGraph graph, IReadOnlyList<int> from, IReadOnlyList<int> to)
    {
        if (from.Count != to.Count) throw new ArgumentException($"There are {from.Count} beginnings and {to.Count} ends.", nameof(to));
        var answers = new bool[from.Count];
        var open = new List<int>();
        for (var pair = 0; pair < answers.Length; pair++)
        {
            answers[pair] = HasEdge(graph, from[pair], to[pair]);
            if (!answers[pair]) open.Add(pair);
        }

        if (open.Count > 0) Sweep(graph, from, to, open, answers);
        return answers;
    }

    private static bool HasEdge(TaskGraph graph, int from, int to) =>
        Array.BinarySearch(graph.Successors, graph.SuccessorStarts[from], graph.SuccessorStarts[from + 1] - graph.SuccessorStarts[from], to) >= 0;

    private static void Sweep(TaskGraph graph, IReadOnlyList<int> from, IReadOnlyList<int> to, List<int> open, bool[] answers)
    {
        // Components are numbered in topological order, so they are the vertices of an acyclic graph whose edges lead upwards.
        var count = graph.StronglyConnectedComponents(out var places);
        var sorted = Condensed(graph, count, places);
        var sizes = new int[count];
        foreach (var place in places) sizes[place]++;
        var asked = new List<int>(open.Count);
        foreach (var pair in open)
        {
            var (source, target) = (places[from[pair]], places[to[pair]]);
            if (source == target) answers[pair] = sizes[source] > 1;
            else if (source < target) asked.Add(pair);
        }

        asked.Sort((a, b) => places[from[a]] != places[from[b]] ? places[from[a]].CompareTo(places[from[b]]) : a.CompareTo(b));
        var reached = new ulong[count];
        for (var first = 0; first < asked.Count;)
        {
            var (end, last) = Block(asked, first, from, to, places);
            Reach(sorted, asked, first, end, last, from, places, reached);
            Answer(asked, first, end, from, to, places, reached, answers);
            Array.Clear(reached, places[from[asked[first]]], last - places[from[asked[first]]] + 1);
            first = end;
        }
    }

    private static TaskGraph Condensed(TaskGraph graph, int count, int[] places)
    {
        var edges = graph.Edges;
        var kept = 0;
        for (var i = 0; i < graph.EdgeCount; i++)
        {
            var (source, target) = (places[edges[0][i]], places[edges[1][i]]);
            if (source == target) continue;
            (edges[0][kept], edges[1][kept]) = (source, target);
            kept++;
        }

        Array.Resize(ref edges[0], kept);
        Array.Resize(ref edges[1], kept);
        return TaskGraph.FromEdges(count, edges[0], edges[1]);
    }

    /// <summary>Where the pairs of the next 64 sources end, and the last place that one of them asks for.</summary>
    private static (int End, int Last) Block(List<int> asked, int first, IReadOnlyList<int> from, IReadOnlyList<int> to, int[] places)
    {
        var (end, last, sources, source) = (first, 0, 0, -1);
        for (; end < asked.Count; end++)
        {
            if (places[from[asked[end]]] != source && ++sources > BlockSize) break;
            source = places[from[asked[end]]];
            last = Math.Max(last, places[to[asked[end]]]);
        }

        return (end, last);
    }

    /// <summary>Marks at each place which sources of the block lead there; a source does not mark its own place.</summary>
    private static void Reach(TaskGraph sorted, List<int> asked, int first, int end, int last, IReadOnlyList<int> from, int[] places, ulong[] reached)
    {
        var (starts, successors) = (sorted.SuccessorStarts, sorted.Successors);
        var (next, bit) = (first, 0);
        for (var place = places[from[asked[first]]]; place <= last; place++)
        {
            var mask = reached[place];
            if (next < end && places[from[asked[next]]] == place)
            {
                mask |= 1UL << bit++;
                while (next < end && places[from[asked[next]]] == place) next++;
            }

            if (mask == 0) continue;
            for (var i = starts[place]; i < starts[place + 1] && successors[i] <= last; i++) reached[successors[i]] |= mask;
        }
    }

    private static void Answer(List<int> asked, int first, int end, IReadOnlyList<int> from, IReadOnlyList<int> to, int[] places, ulong[] reached, bool[] answers)
    {
        var (bit, source) = (-1, -1);
        for (var i = first; i < end; i++)
        {
            var pair = asked[i];
            if (places[from[pair]] != source) bit++;
            source = places[from[pair]];
            answers[pair] = (reached[places[to[pair]]] & (1UL << bit)) != 0;
        }
    }
}
