using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Gives a phase to each task that the author gave none.</summary>
internal static class PhaseAssignment
{
    public const int Foundations = 1;
    public const int SteelThread = 2;
    public const int Features = 3;

    /// <summary>The phase of each vertex.</summary>
    /// <param name="graph">What waits for what, without cycles.</param>
    /// <param name="written">The phase that the author wrote for each vertex; 0 for none.</param>
    /// <param name="isSteelThread">Whether each vertex covers a behaviour of the steel thread.</param>
    /// <remarks>
    /// Foundations are what the steel thread waits for; a feature comes a phase after the last feature it waits for. A task is drawn forward
    /// to the phase that what waits for it was given by hand, and back to the phase of what it waits for: only phases written by hand can
    /// contradict each other. Linear.
    /// </remarks>
    public static int[] Assign(TaskGraph graph, int[] written, bool[] isSteelThread)
    {
        var order = graph.TopologicalSort()!;
        var (isFoundation, latest) = LookedAtFromTheEnd(graph, order, written, isSteelThread);
        var phases = new int[order.Length];
        foreach (var vertex in order)
        {
            var (earliest, afterFeatures) = (0, Features);
            foreach (var before in graph.PredecessorsOf(vertex))
            {
                earliest = Math.Max(earliest, phases[before]);
                if (phases[before] >= Features) afterFeatures = Math.Max(afterFeatures, phases[before] + 1);
            }

            var wanted = isSteelThread[vertex] ? SteelThread : isFoundation[vertex] ? Foundations : afterFeatures;
            phases[vertex] = written[vertex] > 0 ? written[vertex] : Math.Max(earliest, Math.Min(wanted, latest[vertex]));
        }

        return phases;
    }

    /// <summary>Whether the steel thread waits for a vertex, and the earliest phase written for something that does.</summary>
    private static (bool[] IsFoundation, int[] Latest) LookedAtFromTheEnd(TaskGraph graph, int[] order, int[] written, bool[] isSteelThread)
    {
        var isFoundation = new bool[order.Length];
        var latest = new int[order.Length];
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var vertex = order[i];
            latest[vertex] = int.MaxValue;
            foreach (var after in graph.SuccessorsOf(vertex))
            {
                isFoundation[vertex] |= isSteelThread[after] || isFoundation[after];
                latest[vertex] = Math.Min(latest[vertex], written[after] > 0 ? written[after] : latest[after]);
            }
        }

        return (isFoundation, latest);
    }
}
