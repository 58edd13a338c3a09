namespace SpecPlanner.Runtime;

/// <summary>Where a task stands, as it is counted and filtered.</summary>
public enum TaskStanding
{
    /// <summary>It waits for its turn, for another task, or for the time of its next attempt.</summary>
    Pending,

    /// <summary>Its action is carried out.</summary>
    Active,

    /// <summary>Its criteria are checked.</summary>
    Verifying,

    /// <summary>Its criteria are judged.</summary>
    Review,

    /// <summary>It needs a person whom nobody could reach.</summary>
    Waiting,

    /// <summary>It is proved.</summary>
    Done,

    /// <summary>Its last attempt failed.</summary>
    Failed,

    /// <summary>What it depends on failed or was left out.</summary>
    Blocked,

    /// <summary>It was left out.</summary>
    Skipped,

    /// <summary>Its run ended before.</summary>
    Cancelled,
}

/// <summary>The words for where tasks stand.</summary>
public static class TaskStandings
{
    /// <summary>The standings by their word.</summary>
    public static IReadOnlyDictionary<string, TaskStanding> All { get; } = Enum.GetValues<TaskStanding>().ToDictionary(Word, s => s, StringComparer.Ordinal);

    /// <summary>The word for a standing.</summary>
    public static string Word(TaskStanding standing) => standing.ToString().ToLowerInvariant();

    /// <summary>Where a task stands.</summary>
    public static TaskStanding Of(TaskState task) => task switch
    {
        { NeedsPerson: true } => TaskStanding.Waiting,
        { HasFailed: true } => TaskStanding.Failed,
        _ => task.Phase switch
        {
            TaskPhase.Active => TaskStanding.Active,
            TaskPhase.Verifying => TaskStanding.Verifying,
            TaskPhase.Review => TaskStanding.Review,
            TaskPhase.Done => TaskStanding.Done,
            TaskPhase.Blocked => task.Cause is null ? TaskStanding.Failed : TaskStanding.Blocked,
            TaskPhase.Skipped => TaskStanding.Skipped,
            TaskPhase.Cancelled => TaskStanding.Cancelled,
            _ => TaskStanding.Pending,
        },
    };
}
