using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>How a plan differs from the one that a run goes by.</summary>
/// <param name="Changed">The tasks that both have and that are not the same, in plan order.</param>
/// <param name="New">The tasks that the run does not know, in plan order.</param>
/// <param name="Gone">The tasks of the run that the plan does not have any more.</param>
/// <param name="Parts">What else of the plan has changed.</param>
public sealed record PlanComparison(IReadOnlyList<ComparedTask> Changed, IReadOnlyList<TaskDefinition> New, IReadOnlyList<TaskState> Gone, IReadOnlyList<PlanPart> Parts)
{
    /// <summary>Whether anything of what is still to be done, or of what proves the whole, is different. Changed prose is not.</summary>
    public bool Matters =>
        New.Count > 0 || Parts.Count > 0 || Gone.Any(t => t.Phase != TaskPhase.Done) || Changed.Any(c => !c.IsProseOnly && c.Task.Phase != TaskPhase.Done);

    /// <summary>Compares the plan as it is now with that of a run, task by task and hash by hash.</summary>
    public static PlanComparison Of(RunState state, Plan now)
    {
        var known = state.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var ids = now.Tasks.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return new PlanComparison(
            [.. now.Tasks.Where(t => known.ContainsKey(t.Id)).Select(t => new ComparedTask(t, known[t.Id], Changes(known[t.Id].Definition, t))).Where(c => c.Parts.Count > 0)],
            [.. now.Tasks.Where(t => !known.ContainsKey(t.Id))],
            [.. state.Tasks.Where(t => !ids.Contains(t.Id))],
            PlanHash.Changes(state.Plan, now));
    }

    // Other locks make no other work of a task, but who goes on has to know of them.
    private static IReadOnlyList<TaskPart> Changes(TaskDefinition was, TaskDefinition now) =>
        [.. TaskFingerprint.Changes(was, now), .. was.Locks.ToHashSet(LockName.Comparer).SetEquals(now.Locks) ? (TaskPart[])[] : [TaskPart.Locks]];
}

/// <summary>A task that is another one now.</summary>
/// <param name="Now">As the plan defines it now.</param>
/// <param name="Task">Where it stands in the run, as it was.</param>
/// <param name="Parts">What has changed about it.</param>
public sealed record ComparedTask(TaskDefinition Now, TaskState Task, IReadOnlyList<TaskPart> Parts)
{
    /// <summary>Whether only words have changed that say nothing about what is done or proved.</summary>
    public bool IsProseOnly => Parts is [TaskPart.Prose];
}
