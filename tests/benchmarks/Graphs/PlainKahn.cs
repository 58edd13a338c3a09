namespace SpecPlanner.Benchmarks.Graphs;

/// <summary>Kahn's algorithm with bare arrays and nothing else: no checks, no repeats removed, no way back along an edge.</summary>
internal static class PlainKahn
{
    public static (int[] Starts, int[] Successors) Rows(int vertexCount, int[] sources, int[] targets)
    {
        var starts = new int[vertexCount + 1];
        foreach (var source in sources) starts[source + 1]++;
        for (var i = 0; i < vertexCount; i++) starts[i + 1] += starts[i];

        var next = new int[vertexCount];
        Array.Copy(starts, next, vertexCount);
        var successors = new int[sources.Length];
        for (var i = 0; i < sources.Length; i++) successors[next[sources[i]]++] = targets[i];
        return (starts, successors);
    }

    public static int[] Sort(int[] starts, int[] successors)
    {
        var waitsFor = new int[starts.Length - 1];
        foreach (var successor in successors) waitsFor[successor]++;

        var order = new int[waitsFor.Length];
        var found = 0;
        for (var vertex = 0; vertex < waitsFor.Length; vertex++)
        {
            if (waitsFor[vertex] == 0) order[found++] = vertex;
        }

        for (var taken = 0; taken < found; taken++)
        {
            for (var i = starts[order[taken]]; i < starts[order[taken] + 1]; i++)
            {
                if (--waitsFor[successors[i]] == 0) order[found++] = successors[i];
            }
        }

        return order;
    }
}
