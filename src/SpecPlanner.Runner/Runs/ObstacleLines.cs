using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Progress as plain lines: a step could begin but for a file or a lock that another one has. Said once for each thing it waits for.</summary>
internal sealed class ObstacleLines
{
    // What each waiting step was last said to wait for.
    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    /// <summary>The lines that follow the one for an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="state">Where the run stands after it, or later.</param>
    public IEnumerable<string> After(RunEvent happened, RunState state)
    {
        if (happened is AttemptStarted started)
        {
            _said.Remove(started.Task);
            _begun.Add(started.Task);
        }

        if (happened is not (AttemptStarted or TaskVerified or TaskLeftOut or TaskReopened or RetryScheduled or StepsAdded)) yield break;
        foreach (var (task, obstacle) in state.Obstructed())
        {
            // The state may be ahead of the events: who has it is said to begin first.
            if (state.TaskOf(obstacle.Holder).IsUnderWay && !_begun.Contains(obstacle.Holder)) continue;
            if (_said.TryGetValue(task.Id, out var before) && string.Equals(before, obstacle.Name, StringComparison.Ordinal)) continue;
            _said[task.Id] = obstacle.Name;
            yield return $"{PlainProgress.Step(task.Definition)}: {TextWidth.OneLine(obstacle.Text)}";
        }
    }
}
