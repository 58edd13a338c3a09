namespace SpecPlanner.Runtime;

/// <summary>What is counted over one run or over many; a pure function of their histories.</summary>
public sealed record RunMetrics
{
    /// <summary>How many runs stand where, by word, in the order of the words.</summary>
    public required IReadOnlyList<CountOf> Runs { get; init; }

    /// <summary>The tasks of all runs, those that were added outside the plan included.</summary>
    public required IReadOnlyList<TaskMeasure> Tasks { get; init; }

    /// <summary>How many tasks stand where; what there is none of is left out.</summary>
    public required IReadOnlyList<CountOf> ByStatus { get; init; }

    /// <summary>The tasks of each persona, ordered by its id.</summary>
    public required IReadOnlyList<PersonaMeasure> ByPersona { get; init; }

    /// <summary>How long tasks took that are done; <see langword="null"/> when none is.</summary>
    public DurationMeasure? Duration { get; init; }

    /// <summary>Done of done and failed, from 0 to 1; <see langword="null"/> when there is neither.</summary>
    public double? SuccessRate { get; init; }

    /// <summary>Done without a failed attempt of all that are done, from 0 to 1; <see langword="null"/> when none is.</summary>
    public double? FirstAttemptRate { get; init; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; init; }

    /// <summary>Attempts of tasks that are done, for each of them; <see langword="null"/> when none is.</summary>
    public double? AttemptsPerDone { get; init; }

    /// <summary>How many attempts followed one that had failed, whoever wanted them.</summary>
    public int Retries { get; init; }

    /// <summary>How many attempts were cut off.</summary>
    public int Interruptions { get; init; }

    /// <summary>What the criteria of tasks and plans came to, in the latest attempts.</summary>
    public required CriteriaMeasure Criteria { get; init; }

    /// <summary>The same by kind of criterion, ordered by kind.</summary>
    public required IReadOnlyList<CriterionKindMeasure> CriteriaByKind { get; init; }

    /// <summary>Of the tasks with evidence: how many pass, partly, or not at all.</summary>
    public required IReadOnlyList<CountOf> Verdicts { get; init; }

    /// <summary>Failed attempts by category, most first; <c>not said</c> are those of journals without categories.</summary>
    public required IReadOnlyList<CountOf> Failures { get; init; }

    /// <summary>What was spent in total.</summary>
    public required UsageMeasure Usage { get; init; }

    /// <summary>Counts.</summary>
    public static RunMetrics Of(IReadOnlyCollection<RunHistory> runs)
    {
        TaskMeasure[] tasks = [.. runs.SelectMany(r => r.Steps.Select(s => TaskMeasure.Of(r.State, s)))];
        var attempts = runs.SelectMany(r => r.Steps).SelectMany(s => s.Attempts).ToList();
        var done = tasks.Where(t => t.Standing == TaskStanding.Done).ToList();
        var kinds = runs.SelectMany(r => CriterionKindMeasure.KindsOf(r.State)).ToList();
        return new RunMetrics
        {
            Runs = CountOf.Each(runs.Select(r => r.State.Phase).Order().Select(RunPhaseWords.Of)),
            Tasks = tasks,
            ByStatus = CountOf.Each(tasks.Select(t => t.Standing).Order().Select(TaskStandings.Word)),
            ByPersona = [.. tasks.GroupBy(t => t.Persona, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => PersonaMeasure.Of(g.Key, [.. g]))],
            Duration = DurationMeasure.Of(done.Select(t => t.Duration).OfType<TimeSpan>()),
            SuccessRate = Rate(done.Count, done.Count + tasks.Count(t => t.Standing == TaskStanding.Failed)),
            FirstAttemptRate = Rate(done.Count(t => t.Failed == 0), done.Count),
            Attempts = attempts.Count,
            AttemptsPerDone = done.Count == 0 ? null : done.Average(t => t.Attempts),
            Retries = runs.SelectMany(r => r.Steps).Sum(s => s.Attempts.SkipLast(1).Count(a => a.Ending == AttemptEnding.Failed)),
            Interruptions = attempts.Count(a => a.Ending == AttemptEnding.Interrupted),
            Criteria = CriteriaMeasure.Of([.. kinds.Select(k => k.Evidence)]),
            CriteriaByKind = [.. kinds.GroupBy(k => k.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new CriterionKindMeasure(g.Key, CriteriaMeasure.Of([.. g.Select(k => k.Evidence)])))],
            Verdicts = CountOf.Each(tasks.Select(t => t.Verdict).Where(v => v != CriteriaVerdict.None).Order().Select(v => v.ToString().ToLowerInvariant())),
            Failures = [.. CountOf.Each(attempts.Where(a => a.Ending == AttemptEnding.Failed).Select(a => a.Category is { } category ? FailureCategoryWords.Of(category) : "not said")).OrderByDescending(f => f.Count).ThenBy(f => f.What, StringComparer.Ordinal)],
            Usage = UsageMeasure.Sum(tasks.Select(t => t.Usage)),
        };
    }

    /// <summary>A share from 0 to 1; <see langword="null"/> of nothing.</summary>
    internal static double? Rate(int part, int all) => all == 0 ? null : (double)part / all;
}

/// <summary>How many there are of something.</summary>
/// <param name="What">The word.</param>
/// <param name="Count">How many.</param>
public sealed record CountOf(string What, int Count)
{
    /// <summary>How many there are of each word, in the order of their first mention.</summary>
    internal static IReadOnlyList<CountOf> Each(IEnumerable<string> words) => [.. words.GroupBy(w => w, StringComparer.Ordinal).Select(g => new CountOf(g.Key, g.Count()))];
}

/// <summary>What is counted of the tasks of one persona.</summary>
/// <param name="Persona">Its id.</param>
/// <param name="Tasks">How many tasks it has.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="SuccessRate">Done of done and failed; <see langword="null"/> when there is neither.</param>
/// <param name="Duration">How long those took that are done; <see langword="null"/> when none is.</param>
/// <param name="Usage">What was spent.</param>
public sealed record PersonaMeasure(string Persona, int Tasks, int Done, int Failed, double? SuccessRate, DurationMeasure? Duration, UsageMeasure Usage)
{
    internal static PersonaMeasure Of(string persona, IReadOnlyList<TaskMeasure> tasks)
    {
        var done = tasks.Where(t => t.Standing == TaskStanding.Done).ToList();
        var failed = tasks.Count(t => t.Standing == TaskStanding.Failed);
        return new PersonaMeasure(persona, tasks.Count, done.Count, failed, RunMetrics.Rate(done.Count, done.Count + failed), DurationMeasure.Of(done.Select(t => t.Duration).OfType<TimeSpan>()), UsageMeasure.Sum(tasks.Select(t => t.Usage)));
    }
}
