namespace SpecPlanner.Runtime;

/// <summary>Everything that happened in a run, as reports and timelines tell it: the one reading of a journal behind all of them.</summary>
/// <param name="State">Where the run stands after its last event.</param>
/// <param name="Lives">The times during which a runner carried it on, in order.</param>
/// <param name="Steps">What happened to each task, in plan order.</param>
/// <param name="Verifications">The looks at the plan's own criterion, in order.</param>
/// <param name="Rollback">When which item of the rollback was done, in order; how each stands says the state.</param>
/// <param name="Refused">The results that came too late, in order.</param>
public sealed record RunHistory(
    RunState State,
    IReadOnlyList<RunLife> Lives,
    IReadOnlyList<StepHistory> Steps,
    IReadOnlyList<PlanVerification> Verifications,
    IReadOnlyList<RollbackTry> Rollback,
    IReadOnlyList<RefusedResult> Refused)
{
    /// <summary>Reads the history of a run; <see langword="null"/> when it was cut off before it began.</summary>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">Its journal is damaged, newer, or cannot be read.</exception>
    public static RunHistory? Load(string target, string runId)
    {
        HistoryFold? fold = null;
        var file = RunStore.JournalOf(target, runId);
        RunStore.Read(target, runId, entry =>
        {
            var state = Replay.Next(fold?.State, entry, file);
            if (fold is null) fold = new HistoryFold(state, entry);
            else fold.Take(state, entry);
        });
        return fold?.Finish();
    }

    /// <summary>The history that events tell.</summary>
    /// <exception cref="ArgumentException">There are no events.</exception>
    /// <exception cref="InvalidDataException">An event does not follow from those before it.</exception>
    public static RunHistory Of(IEnumerable<JournalEntry> entries)
    {
        HistoryFold? fold = null;
        foreach (var entry in entries)
        {
            var state = RunFold.Fold(fold?.State, entry);
            if (fold is null) fold = new HistoryFold(state, entry);
            else fold.Take(state, entry);
        }

        return fold?.Finish() ?? throw new ArgumentException("A history begins with an event.", nameof(entries));
    }

    /// <summary>What is known when only the state is left: no attempt but the latest of each task is told.</summary>
    public static RunHistory Of(RunState state) =>
        new(state, [], [.. state.Tasks.Select(t => new StepHistory(t, []))], [], [], []);
}

/// <summary>A time during which one runner carried a run on.</summary>
public sealed record RunLife
{
    /// <summary>When it took the run up.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it let go of the run, or was last heard of; <see langword="null"/> when no end is recorded.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How the run stood when it ended; <see cref="RunPhase.Running"/> when the runner ended without a word.</summary>
    public RunPhase EndedAs { get; init; } = RunPhase.Running;

    /// <summary>Why it was halted, when it was.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How many tasks could run at a time.</summary>
    public required int Parallel { get; init; }

    /// <summary>The user it ran as; <see langword="null"/> when that was not recorded.</summary>
    public string? By { get; init; }

    /// <summary>The runner's version; <see langword="null"/> when that was not recorded.</summary>
    public string? Version { get; init; }
}

/// <summary>What happened to one task.</summary>
/// <param name="Task">Where it stands.</param>
/// <param name="Attempts">Its attempts, in order.</param>
public sealed record StepHistory(TaskState Task, IReadOnlyList<AttemptHistory> Attempts);

/// <summary>A look at the plan's own criterion.</summary>
public sealed record PlanVerification
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended; <see langword="null"/> when no end is recorded.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>What was found, in order.</summary>
    public IReadOnlyList<CriterionEvidence> Evidence { get; init; } = [];
}

/// <summary>A result that came when its attempt was no longer the current one.</summary>
/// <param name="Time">When it came.</param>
/// <param name="Task">The task's id.</param>
/// <param name="Attempt">Which attempt it was of.</param>
/// <param name="Reason">Why it was not used.</param>
public sealed record RefusedResult(DateTimeOffset Time, string Task, int Attempt, string Reason);
