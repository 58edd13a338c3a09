using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>How a plan differs from what its runs recorded.</summary>
public sealed record PlanDrift
{
    /// <summary>The tasks that were done and have changed since, in plan order.</summary>
    public required IReadOnlyList<ChangedTask> Changed { get; init; }

    /// <summary>The tasks that no run knows, in plan order.</summary>
    public required IReadOnlyList<TaskDefinition> New { get; init; }

    /// <summary>The tasks that runs know and the plan does not have any more, ordered by id.</summary>
    public required IReadOnlyList<GoneTask> Gone { get; init; }

    /// <summary>What else of the plan has changed since its latest run.</summary>
    public required IReadOnlyList<PlanPart> PlanChanges { get; init; }

    /// <summary>Whether anything of what was done, or is to be done, is different. Changed prose is no drift.</summary>
    public bool IsDrift => New.Count > 0 || Gone.Count > 0 || PlanChanges.Count > 0 || Changed.Any(c => !c.IsProseOnly);

    /// <summary>Compares a plan with its record.</summary>
    public static PlanDrift Of(Plan now, PlanRecord record)
    {
        var known = record.Latest?.Plan.Tasks.Select(t => t.Id).Concat(record.Tasks.Keys).ToHashSet(StringComparer.Ordinal) ?? [];
        var ids = now.Tasks.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return new PlanDrift
        {
            Changed = [.. now.Tasks.SelectMany(t => Changes(t, record))],
            New = record.Latest is null ? [] : [.. now.Tasks.Where(t => !known.Contains(t.Id))],
            Gone = [.. known.Where(id => !ids.Contains(id) && !WasAdded(id, record)).Order(StringComparer.Ordinal).Select(id => GoneOf(id, record))],
            PlanChanges = record.Latest is null ? [] : PlanHash.Changes(PlannedPlan.Of(record.Latest), now),
        };
    }

    // What was added to a run was never in the plan.
    private static bool WasAdded(string id, PlanRecord record) =>
        (record.Tasks.TryGetValue(id, out var recorded) ? recorded.Run : record.Latest!).AdditionOf(id) is not null;

    private static IEnumerable<ChangedTask> Changes(TaskDefinition now, PlanRecord record)
    {
        if (!record.Tasks.TryGetValue(now.Id, out var recorded) || !recorded.IsDone) return [];
        var parts = TaskFingerprint.Changes(recorded.Planned, now);
        return parts.Count == 0 ? [] : [new ChangedTask(now, recorded, parts)];
    }

    private static GoneTask GoneOf(string id, PlanRecord record) => record.Tasks.TryGetValue(id, out var recorded)
        ? new GoneTask(recorded.Task.Definition, recorded.Run.RunId, recorded.IsDone)
        : new GoneTask(record.Latest!.Plan.Tasks.First(t => string.Equals(t.Id, id, StringComparison.Ordinal)), record.Latest.RunId, IsDone: false);
}

/// <summary>A task that was done and has changed since.</summary>
/// <param name="Now">The task as it is now.</param>
/// <param name="Recorded">The task as it was done.</param>
/// <param name="Parts">What has changed about it.</param>
public sealed record ChangedTask(TaskDefinition Now, RecordedTask Recorded, IReadOnlyList<TaskPart> Parts)
{
    /// <summary>Whether only words have changed that say nothing about what is done or proved.</summary>
    public bool IsProseOnly => Parts is [TaskPart.Prose];
}

/// <summary>A task that the plan does not have any more.</summary>
/// <param name="Task">The task as it was.</param>
/// <param name="RunId">The run that knows it.</param>
/// <param name="IsDone">Whether it was done.</param>
public sealed record GoneTask(TaskDefinition Task, string RunId, bool IsDone);
