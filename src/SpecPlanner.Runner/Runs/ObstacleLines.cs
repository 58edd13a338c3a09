using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Progress as plain lines: a step could begin but for a file or a lock that another one has. Said once for each time it waits.</summary>
internal sealed class ObstacleLines
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>The lines that follow the one for an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="state">Where the run stands after it, or later.</param>
    public IEnumerable<string> After(RunEvent happened, RunState state)
    {
        if (happened is AttemptStarted started) _said.Remove(started.Task);
        if (happened is not (AttemptStarted or TaskVerified or TaskLeftOut or TaskReopened or StepsAdded)) yield break;
        foreach (var (task, obstacle) in state.Obstructed())
        {
            if (_said.Add(task.Id)) yield return $"{PlainProgress.Step(task.Definition)}: {TextWidth.OneLine(obstacle.Text)}";
        }
    }
}
