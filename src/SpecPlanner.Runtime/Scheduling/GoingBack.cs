using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What "Go to step N" does again.</summary>
internal static class GoingBack
{
    /// <summary>How often one task may send a run back.</summary>
    public const int MostTimes = 3;

    /// <summary>The positions that are done again: the aim, everything that depends on it, and the task that failed; ascending.</summary>
    public static SortedSet<int> Again(RunState state, int failed, int aim) => [.. state.Frame.Graph.Descendants(aim), aim, failed];

    /// <summary>Whether something of what is done again is still under way; it is let end first.</summary>
    public static bool MustWait(RunState state, int failed, int aim) =>
        Again(state, failed, aim).Any(t => t != failed && state.TaskList[t].IsUnderWay && !state.Agenda.Decidable.Contains(t));
}
