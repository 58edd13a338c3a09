namespace SpecPlanner.Runtime;

/// <summary>Whether the criteria of a task hold.</summary>
public enum CriteriaVerdict
{
    /// <summary>Nothing was looked at.</summary>
    None,

    /// <summary>Everything that proves it holds.</summary>
    Pass,

    /// <summary>Some of it holds.</summary>
    Partial,

    /// <summary>None of what was looked at holds.</summary>
    Fail,
}

/// <summary>What is counted of one task of a run.</summary>
public sealed record TaskMeasure
{
    /// <summary>The run's id.</summary>
    public required string Run { get; init; }

    /// <summary>The plan's id.</summary>
    public required string Plan { get; init; }

    /// <summary>The task's id.</summary>
    public required string Task { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its persona.</summary>
    public required string Persona { get; init; }

    /// <summary>Where it stands.</summary>
    public required TaskStanding Standing { get; init; }

    /// <summary>How many attempts were made.</summary>
    public required int Attempts { get; init; }

    /// <summary>How many of them failed.</summary>
    public required int Failed { get; init; }

    /// <summary>From the beginning of its first attempt to its end, waits included; <see langword="null"/> when it has none of the two.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What its criteria came to in its latest attempt.</summary>
    public required CriteriaMeasure Criteria { get; init; }

    /// <summary>The same in a word.</summary>
    public required CriteriaVerdict Verdict { get; init; }

    /// <summary>What kind of failure its latest attempt ended with; <see langword="null"/> when it did not fail, or nobody said.</summary>
    public FailureCategory? Category { get; init; }

    /// <summary>What was spent on it.</summary>
    public required UsageMeasure Usage { get; init; }

    /// <summary>The measure of a task.</summary>
    public static TaskMeasure Of(RunState run, StepHistory step)
    {
        var task = step.Task;
        var criteria = CriteriaMeasure.Of(task.Evidence);
        return new TaskMeasure
        {
            Run = run.RunId,
            Plan = run.Plan.Id,
            Task = task.Id,
            Title = task.Definition.Title,
            Persona = task.Definition.Persona,
            Standing = TaskStandings.Of(task),
            Attempts = task.Attempt,
            Failed = step.Attempts.Count(a => a.Ending == AttemptEnding.Failed),
            Duration = task is { FirstStarted: { } start, Ended: { } end } ? end - start : null,
            Criteria = criteria,
            Verdict = task.Phase == TaskPhase.Done ? CriteriaVerdict.Pass
                : criteria.Total == 0 ? CriteriaVerdict.None
                : criteria.Holds > 0 ? CriteriaVerdict.Partial
                : CriteriaVerdict.Fail,
            Category = task.HasFailed ? task.Category : null,
            Usage = UsageMeasure.Of(step.Attempts),
        };
    }
}
