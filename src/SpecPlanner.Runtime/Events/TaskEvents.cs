namespace SpecPlanner.Runtime;

/// <summary>A task cannot be done any more because one it depends on failed.</summary>
public sealed record TaskBlocked : TaskEvent
{
    /// <summary>The id of the task that failed, however far up.</summary>
    public required string Cause { get; init; }
}

/// <summary>A person left a task out.</summary>
public sealed record TaskSkipped : AttemptEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The person's name.</summary>
    public string? By { get; init; }
}

/// <summary>A task is for a person and nobody could be asked.</summary>
public sealed record TaskWaiting : AttemptEvent
{
    /// <summary>Why nobody answered; <see langword="null"/> when there was nobody to ask.</summary>
    public string? Reason { get; init; }
}

/// <summary>A task was not started because its run ended before.</summary>
public sealed record TaskCancelled : TaskEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
