namespace SpecPlanner.Runtime;

/// <summary>A person let a task go on that the run must not start by itself.</summary>
public sealed record ApprovalGiven : AttemptEvent
{
    /// <summary>The person's name.</summary>
    public required string By { get; init; }
}

/// <summary>A person did not let a task go on.</summary>
public sealed record ApprovalDenied : AttemptEvent
{
    /// <summary>The person's name.</summary>
    public required string By { get; init; }

    /// <summary>Why; may be empty.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>What a person says to a task whose last attempt failed.</summary>
public enum FailureAnswer
{
    /// <summary>Stop the run, and roll back.</summary>
    Stop,

    /// <summary>Try it once more.</summary>
    Retry,

    /// <summary>Go on as if the task were done; the run still ends as failed.</summary>
    Continue,
}

/// <summary>The last attempt of a task failed, and its <c>On failure</c> asks a person what to do.</summary>
public sealed record FailureAsked : AttemptEvent
{
    /// <summary>What failed.</summary>
    public required string Reason { get; init; }
}

/// <summary>A person said what to do about a failure.</summary>
public sealed record FailureAnswered : AttemptEvent
{
    /// <summary>What.</summary>
    public required FailureAnswer Answer { get; init; }

    /// <summary>The person's name.</summary>
    public required string By { get; init; }

    /// <summary>Why; may be empty.</summary>
    public string Why { get; init; } = "";
}

/// <summary>What to do about a failure is asked, and nobody could answer.</summary>
public sealed record FailureUnanswered : AttemptEvent;

/// <summary>The last attempt of a task failed, and the run goes back to an earlier task.</summary>
public sealed record WentBack : AttemptEvent
{
    /// <summary>The id of the task that is done again, with everything that depends on it.</summary>
    public required string To { get; init; }

    /// <summary>What failed.</summary>
    public required string Reason { get; init; }

    /// <summary>How often the failed task has sent the run back, this time included.</summary>
    public required int Times { get; init; }
}
