using System.Collections.Immutable;

namespace SpecPlanner.Runtime;

/// <summary>An attempt that failed and was followed by another: what was tried and what was seen.</summary>
/// <param name="Attempt">Which attempt.</param>
/// <param name="Strategy">The way of doing it as written; empty where the task has only one.</param>
/// <param name="Reason">What failed.</param>
public sealed record FailedAttempt(int Attempt, string Strategy, string Reason)
{
    /// <summary>What kind of failure it was; <see langword="null"/> in journals of before there were kinds.</summary>
    public FailureCategory? Category { get; init; }

    /// <summary>How its action ended; <see langword="null"/> when it did not come to that.</summary>
    public ActionEnded? Action { get; init; }

    /// <summary>What its criteria came to, in the order they were checked.</summary>
    public ImmutableList<CriterionEvidence> Evidence { get; init; } = [];

    /// <summary>The latest attempt of a task, which has failed.</summary>
    internal static FailedAttempt Of(TaskState task, string reason, FailureCategory? category) =>
        new(task.Attempt, Strategies.TextOf(task.Definition, task.Strategy), reason) { Category = category, Action = task.Action, Evidence = task.Evidence };
}
