namespace SpecPlanner.Runtime;

/// <summary>How an attempt ended.</summary>
public enum AttemptEnding
{
    /// <summary>No end is recorded: it is under way, or its runner is gone.</summary>
    Open,

    /// <summary>Everything that proves the task holds.</summary>
    Proved,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was cut off.</summary>
    Interrupted,

    /// <summary>It needed a person and nobody could be asked.</summary>
    NeededPerson,

    /// <summary>A person left the task out.</summary>
    Skipped,
}

/// <summary>One attempt of a task: what was done, what was found, and how it ended.</summary>
public sealed record AttemptHistory
{
    /// <summary>Which attempt, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Which way of doing the task it took, counted from 1; 0 where there is only one.</summary>
    public int Strategy { get; init; }

    /// <summary>The person's yes it needed to begin; <see langword="null"/> when it needed none or has none.</summary>
    public ApprovalGiven? Approval { get; init; }

    /// <summary>When the person said yes.</summary>
    public DateTimeOffset? Approved { get; init; }

    /// <summary>The person's no; <see langword="null"/> when nobody said no.</summary>
    public ApprovalDenied? Denial { get; init; }

    /// <summary>When its action had ended and its verification began; <see langword="null"/> when the action never ended.</summary>
    public DateTimeOffset? Acted { get; init; }

    /// <summary>When it ended; of one whose runner was killed, when that was last heard of. <see langword="null"/> when no end is recorded.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How it ended.</summary>
    public AttemptEnding Ending { get; init; }

    /// <summary>Why it ended like that; empty when all is well.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What kind of failure it was; <see langword="null"/> when it did not fail, or nobody said.</summary>
    public FailureCategory? Category { get; init; }

    /// <summary>When the next attempt may begin, where one follows.</summary>
    public DateTimeOffset? RetryDue { get; init; }

    /// <summary>Since when its judgement waits for a person; <see langword="null"/> when it does not, or not any more.</summary>
    public DateTimeOffset? WaitsSince { get; init; }

    /// <summary>What a person said to its failure; <see langword="null"/> when nobody was asked or nobody answered.</summary>
    public FailureAnswered? Answer { get; init; }

    /// <summary>How the files of its task were brought back after it failed; <see langword="null"/> when they were not.</summary>
    public FilesRestored? Restored { get; init; }

    /// <summary>How the files of its task were committed to Git; <see langword="null"/> when they were not.</summary>
    public FilesCommitted? Committed { get; init; }

    /// <summary>Where its failure sent the run back to; <see langword="null"/> when it did not.</summary>
    public WentBack? WentBack { get; init; }

    /// <summary>What the action came to; <see langword="null"/> before that.</summary>
    public ActionEnded? Action { get; init; }

    /// <summary>What the criteria came to, in the order they were looked at.</summary>
    public IReadOnlyList<CriterionEvidence> Evidence { get; init; } = [];
}
