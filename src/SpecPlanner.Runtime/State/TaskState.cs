using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Where one task of a run stands, with the proof there is so far.</summary>
public sealed record TaskState
{
    /// <summary>The task as the plan defines it.</summary>
    public required TaskDefinition Definition { get; init; }

    /// <summary>The task's id.</summary>
    public string Id => Definition.Id;

    /// <summary>Where it stands.</summary>
    public TaskPhase Phase { get; init; } = TaskPhase.Pending;

    /// <summary>The number of the latest attempt, counted from 1; 0 before the first.</summary>
    public int Attempt { get; init; }

    /// <summary>How many attempts have failed.</summary>
    public int Failures { get; init; }

    /// <summary>The fencing token of the current attempt; <see langword="null"/> when none is under way.</summary>
    public string? Token { get; init; }

    /// <summary>What the environment of the latest attempt's processes carries.</summary>
    public string? Marker { get; init; }

    /// <summary>When the first attempt began.</summary>
    public DateTimeOffset? FirstStarted { get; init; }

    /// <summary>When the latest attempt began.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When the task was resolved: done, failed, skipped, blocked or cancelled.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Why it stands where it stands: what failed last, what blocks it; empty when all is well.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether its last attempt failed and no other follows.</summary>
    public bool HasFailed { get; init; }

    /// <summary>What kind of failure the latest attempt ended with; <see langword="null"/> when it did not fail, or nobody said.</summary>
    public FailureCategory? Category { get; init; }

    /// <summary>Why it cannot go on; <see langword="null"/> when it can, or has ended otherwise.</summary>
    public BlockKind? Blocked =>
        NeedsPerson ? BlockKind.Person
        : Phase != TaskPhase.Blocked ? null
        : Cause is not null ? BlockKind.Dependency
        : BlockKind.Failed;

    /// <summary>What its latest attempt said it needs to go on; empty when it said nothing of the kind.</summary>
    public string Needs => Action?.Needs ?? "";

    /// <summary>Whether it waits for a person whom nobody could reach.</summary>
    public bool NeedsPerson { get; init; }

    /// <summary>For a task blocked by a dependency: the id of the task that failed or was left out, however far up.</summary>
    public string? Cause { get; init; }

    /// <summary>When a scheduled retry may start.</summary>
    public DateTimeOffset? RetryDue { get; init; }

    /// <summary>How the latest attempt's action ended; <see langword="null"/> before that.</summary>
    public ActionEnded? Action { get; init; }

    /// <summary>What the latest attempt's criteria came to so far, in the order they were checked.</summary>
    public ImmutableList<CriterionEvidence> Evidence { get; init; } = [];

    /// <summary>The latest attempt, when it was cut off and no other has begun since.</summary>
    public AttemptInterrupted? Interruption { get; init; }

    /// <summary>The attempts that failed and were followed by another, oldest first.</summary>
    public ImmutableList<FailedAttempt> Tried { get; init; } = [];

    /// <summary>Which way of doing it the latest attempt takes, counted from 1; 0 where there is only one.</summary>
    public int Strategy { get; init; }

    /// <summary>The person's yes it needed to begin; <see langword="null"/> when it needed none or has none yet.</summary>
    public ApprovalGiven? Approval { get; init; }

    /// <summary>The person's no; <see langword="null"/> when nobody said no.</summary>
    public ApprovalDenied? Denial { get; init; }

    /// <summary>Its files as they were before its first attempt; <see langword="null"/> when it names none or has not begun.</summary>
    public FilesSnapshotted? Snapshot { get; init; }

    /// <summary>How its files were brought back last; <see langword="null"/> when they were not since the latest attempt began.</summary>
    public FilesRestored? Restored { get; init; }

    /// <summary>How its files were committed to Git; <see langword="null"/> when they were not since the latest attempt began.</summary>
    public FilesCommitted? Committed { get; init; }

    /// <summary>What a person is asked about its failure, while that is open.</summary>
    public FailureAsked? Question { get; init; }

    /// <summary>What a person said about its failure.</summary>
    public FailureAnswered? Answer { get; init; }

    /// <summary>What the run did about its failure; <see langword="null"/> when it did not fail.</summary>
    public FailureKind? Response { get; init; }

    /// <summary>How often its failure sent the run back to an earlier task.</summary>
    public int TimesSentBack { get; init; }

    /// <summary>For a task that was left out: whether what depends on it cannot be done without it.</summary>
    public bool BlocksDependents { get; init; }

    /// <summary>Whether it was done before the plan said something else of it: it stays done unless somebody has it tried again.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>That its latest attempt was offered to workers outside; <see langword="null"/> when it was not, or not any more.</summary>
    public AttemptOffered? Offer { get; init; }

    /// <summary>Which worker outside has taken its latest attempt on; <see langword="null"/> when none has.</summary>
    public TaskClaim? Claim { get; init; }

    /// <summary>What that worker says came of it; <see langword="null"/> before that.</summary>
    public AttemptCompleted? Completion { get; init; }

    /// <summary>Whether a worker outside may claim its attempt.</summary>
    public bool IsOffered => Offer is not null && Claim is null && Phase == TaskPhase.Active && Action is null;

    /// <summary>Whether a worker outside is at its attempt, and has to be heard of.</summary>
    public bool IsClaimed => Claim is not null && Completion is null && Phase == TaskPhase.Active && Action is null;

    /// <summary>How many entries the worker of its latest attempt has logged.</summary>
    [JsonInclude]
    internal int Logged { get; init; }

    /// <summary>Whether an attempt of it was ended from outside, so that nothing it started was left on purpose.</summary>
    [JsonInclude]
    internal bool WasCutOff { get; init; }

    /// <summary>Whether its files stand as they did before its first attempt.</summary>
    [JsonInclude]
    internal bool FilesAreClean { get; init; }

    /// <summary>Whether the copies are of other files than the plan names by now: once these are brought back, new copies are taken.</summary>
    [JsonInclude]
    internal bool SnapshotIsOld { get; init; }

    /// <summary>Whether its files are being brought back after a failed attempt.</summary>
    [JsonInclude]
    internal bool IsRestoring { get; init; }

    /// <summary>Whether its files are being committed to Git.</summary>
    [JsonInclude]
    internal bool IsCommitting { get; init; }

    /// <summary>How many of its dependencies are not resolved yet.</summary>
    [JsonInclude]
    internal int Unmet { get; init; }

    /// <summary>Whether its latest attempt ran programs, which may have left others behind.</summary>
    internal bool UsesProcesses => Action is { Commands.Count: > 0 } || Evidence.Exists(e => e.Command is not null);

    /// <summary>Whether an attempt is under way and holds a place.</summary>
    public bool IsUnderWay => Phase is TaskPhase.Active or TaskPhase.Verifying || (Phase is TaskPhase.Review && !NeedsPerson);

    /// <summary>Whether what depends on it can go on: it is done, or counts as done.</summary>
    public bool IsOutOfTheWay =>
        Phase is TaskPhase.Done || (Phase is TaskPhase.Skipped && !BlocksDependents) || (HasFailed && Response == FailureKind.Continue);

    /// <summary>Whether nothing more will happen to it in this run, unless somebody reopens it.</summary>
    public bool IsResolved =>
        Phase is TaskPhase.Done or TaskPhase.Skipped or TaskPhase.Cancelled || (Phase is TaskPhase.Blocked && !NeedsPerson);
}
