using System.Collections.Immutable;

namespace SpecPlanner.Runtime;

/// <summary>An attempt that failed and was followed by another: what was tried and what was seen.</summary>
/// <param name="Attempt">Which attempt.</param>
/// <param name="Strategy">The way of doing it as written; empty where the task has only one.</param>
/// <param name="Reason">What failed.</param>
public sealed record FailedAttempt(int Attempt, string Strategy, string Reason)
{
    /// <summary>How its action ended; <see langword="null"/> when it did not come to that.</summary>
    public ActionEnded? Action { get; init; }

    /// <summary>What its criteria came to, in the order they were checked.</summary>
    public ImmutableList<CriterionEvidence> Evidence { get; init; } = [];
}
