namespace SpecPlanner.Runtime;

/// <summary>A task of which more than one attempt failed.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Task">The task's id.</param>
/// <param name="Failures">How many attempts failed.</param>
/// <param name="Runs">In how many runs.</param>
/// <param name="Reason">Why the latest of them did.</param>
public sealed record RepeatedFailure(string Plan, string Task, int Failures, int Runs, string Reason);

/// <summary>A criterion that did not hold.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Task">The task's id; empty for what the whole plan must achieve.</param>
/// <param name="Text">The clause as written.</param>
/// <param name="Failures">How often it was looked at and did not hold, or could not be checked.</param>
/// <param name="Looks">How often it was looked at.</param>
public sealed record FailingCriterion(string Plan, string Task, string Text, int Failures, int Looks);

/// <summary>A task that failed, and was proved when the same was tried again with nothing changed in between.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Task">The task's id.</param>
/// <param name="Failed">How many attempts failed before.</param>
/// <param name="Reason">Why the last of them did.</param>
public sealed record FlakyTask(string Run, string Task, int Failed, string Reason);

/// <summary>What comes again in failures.</summary>
public sealed record FailurePatterns
{
    /// <summary>How many of a kind are told.</summary>
    public const int Most = 10;

    /// <summary>Tasks that fail repeatedly, most often first.</summary>
    public required IReadOnlyList<RepeatedFailure> Repeated { get; init; }

    /// <summary>Criteria that fail, most often first.</summary>
    public required IReadOnlyList<FailingCriterion> Criteria { get; init; }

    /// <summary>Tasks that fail and then do not, in the order of the runs.</summary>
    public required IReadOnlyList<FlakyTask> Flaky { get; init; }

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Repeated.Count + Criteria.Count + Flaky.Count == 0;

    /// <summary>Looks for them.</summary>
    public static FailurePatterns Of(IReadOnlyCollection<RunHistory> runs) => new()
    {
        Repeated = [.. runs
            .SelectMany(r => r.Steps.SelectMany(s => s.Attempts.Where(a => a.Ending == AttemptEnding.Failed).Select(a => (r.State.RunId, Plan: r.State.Plan.Id, Task: s.Task.Id, a.Started, a.Reason))))
            .GroupBy(f => (f.Plan, f.Task))
            .Where(g => g.Count() > 1)
            .Select(g => new RepeatedFailure(g.Key.Plan, g.Key.Task, g.Count(), g.Select(f => f.RunId).Distinct(StringComparer.Ordinal).Count(), g.MaxBy(f => f.Started).Reason))
            .OrderByDescending(f => f.Failures).ThenBy(f => f.Plan, StringComparer.Ordinal).ThenBy(f => f.Task, StringComparer.Ordinal).Take(Most)],
        Criteria = [.. runs.SelectMany(Looks)
            .GroupBy(l => (l.Plan, l.Task, l.Evidence.Text))
            .Select(g => new FailingCriterion(g.Key.Plan, g.Key.Task, g.Key.Text, g.Count(l => l.Evidence.Result != CheckResult.Holds), g.Count()))
            .Where(c => c.Failures > 0)
            .OrderByDescending(c => c.Failures).ThenBy(c => c.Plan, StringComparer.Ordinal).ThenBy(c => c.Task, StringComparer.Ordinal).ThenBy(c => c.Text, StringComparer.Ordinal).Take(Most)],
        Flaky = [.. runs.SelectMany(r => r.Steps.Select(s => FlakyOf(r.State.RunId, s))).OfType<FlakyTask>().Take(Most)],
    };

    private static IEnumerable<(string Plan, string Task, CriterionEvidence Evidence)> Looks(RunHistory run) =>
        run.Steps.SelectMany(s => s.Attempts.SelectMany(a => a.Evidence.Select(e => (run.State.Plan.Id, s.Task.Id, e))))
            .Concat(run.Verifications.SelectMany(v => v.Evidence.Select(e => (run.State.Plan.Id, "", e))));

    // The run itself tried again: its files were brought back, nobody stepped in, and it took the same way.
    private static FlakyTask? FlakyOf(string run, StepHistory step)
    {
        if (step.Attempts is not [.., { Ending: AttemptEnding.Proved } proved]) return null;
        var failed = step.Attempts.SkipLast(1).Reverse().TakeWhile(a => a is { Ending: AttemptEnding.Failed, RetryDue: not null } && a.Strategy == proved.Strategy && a.Answer is null).ToList();
        return failed.Count == 0 ? null : new FlakyTask(run, step.Task.Id, failed.Count, failed[0].Reason);
    }
}
