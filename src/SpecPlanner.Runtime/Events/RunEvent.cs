using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Something that happened in a run. Events are facts: they are appended, never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(RunStarted), "run.started")]
[JsonDerivedType(typeof(RunResumed), "run.resumed")]
[JsonDerivedType(typeof(PlanChanged), "plan.changed")]
[JsonDerivedType(typeof(StepsAdded), "steps.added")]
[JsonDerivedType(typeof(HaltRequested), "halt.requested")]
[JsonDerivedType(typeof(RunHalted), "run.halted")]
[JsonDerivedType(typeof(RunWaiting), "run.waiting")]
[JsonDerivedType(typeof(RunVerifying), "run.verifying")]
[JsonDerivedType(typeof(RunDone), "run.done")]
[JsonDerivedType(typeof(RunFailed), "run.failed")]
[JsonDerivedType(typeof(RunCancelled), "run.cancelled")]
[JsonDerivedType(typeof(AttemptStarted), "attempt.started")]
[JsonDerivedType(typeof(AttemptInterrupted), "attempt.interrupted")]
[JsonDerivedType(typeof(AttemptLogged), "attempt.logged")]
[JsonDerivedType(typeof(AttemptOffered), "attempt.offered")]
[JsonDerivedType(typeof(AttemptClaimed), "attempt.claimed")]
[JsonDerivedType(typeof(AttemptHeartbeat), "attempt.heartbeat")]
[JsonDerivedType(typeof(AttemptCompleted), "attempt.completed")]
[JsonDerivedType(typeof(AttemptReleased), "attempt.released")]
[JsonDerivedType(typeof(LeaseExpired), "lease.expired")]
[JsonDerivedType(typeof(ActionEnded), "action.ended")]
[JsonDerivedType(typeof(CriterionChecked), "criterion.checked")]
[JsonDerivedType(typeof(JudgementMissing), "judgement.missing")]
[JsonDerivedType(typeof(ResultRefused), "result.refused")]
[JsonDerivedType(typeof(RetryScheduled), "retry.scheduled")]
[JsonDerivedType(typeof(TaskVerified), "task.verified")]
[JsonDerivedType(typeof(TaskFailed), "task.failed")]
[JsonDerivedType(typeof(TaskBlocked), "task.blocked")]
[JsonDerivedType(typeof(TaskSkipped), "task.skipped")]
[JsonDerivedType(typeof(TaskWaiting), "task.waiting")]
[JsonDerivedType(typeof(TaskCancelled), "task.cancelled")]
[JsonDerivedType(typeof(TaskLeftOut), "task.leftOut")]
[JsonDerivedType(typeof(TaskReopened), "task.reopened")]
[JsonDerivedType(typeof(TaskNoted), "task.noted")]
[JsonDerivedType(typeof(TaskLogged), "task.logged")]
[JsonDerivedType(typeof(ApprovalGiven), "approval.given")]
[JsonDerivedType(typeof(ApprovalDenied), "approval.denied")]
[JsonDerivedType(typeof(FailureAsked), "failure.asked")]
[JsonDerivedType(typeof(FailureAnswered), "failure.answered")]
[JsonDerivedType(typeof(FailureUnanswered), "failure.unanswered")]
[JsonDerivedType(typeof(WentBack), "run.wentBack")]
[JsonDerivedType(typeof(FilesSnapshotted), "files.snapshotted")]
[JsonDerivedType(typeof(FilesRestoring), "files.restoring")]
[JsonDerivedType(typeof(FilesRestored), "files.restored")]
[JsonDerivedType(typeof(FilesCommitting), "files.committing")]
[JsonDerivedType(typeof(FilesCommitted), "files.committed")]
[JsonDerivedType(typeof(RollbackStarted), "rollback.started")]
[JsonDerivedType(typeof(RollbackItemStarted), "rollback.item.started")]
[JsonDerivedType(typeof(RollbackItemInterrupted), "rollback.item.interrupted")]
[JsonDerivedType(typeof(RollbackItemWaiting), "rollback.item.waiting")]
[JsonDerivedType(typeof(RollbackItemEnded), "rollback.item.ended")]
public abstract record RunEvent;

/// <summary>An event with its place in the journal.</summary>
/// <param name="Sequence">Counted from 1 without gaps.</param>
/// <param name="Time">When it was recorded, in UTC.</param>
/// <param name="Event">What happened.</param>
public sealed record JournalEntry(long Sequence, DateTimeOffset Time, RunEvent Event);

/// <summary>An event that belongs to one task.</summary>
public abstract record TaskEvent : RunEvent
{
    /// <summary>The task's id.</summary>
    [JsonPropertyOrder(-3)]
    public required string Task { get; init; }
}

/// <summary>An event that belongs to one attempt of a task; its token must be the attempt's own.</summary>
public abstract record AttemptEvent : TaskEvent
{
    /// <summary>Which attempt, counted from 1 over the whole run.</summary>
    [JsonPropertyOrder(-2)]
    public required int Attempt { get; init; }

    /// <summary>The fencing token that the attempt was given.</summary>
    [JsonPropertyOrder(-1)]
    public required string Token { get; init; }
}

/// <summary>The value a parameter has in a run; secrets are not among them.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">Its value.</param>
public sealed record ParameterValue(string Name, string Value);
