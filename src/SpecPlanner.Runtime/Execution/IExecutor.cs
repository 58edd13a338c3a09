using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Carries out the actions of one kind of persona.</summary>
internal interface IExecutor
{
    /// <summary>Carries an action out and says how it went. Exceptions are bugs, not failures.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="stop">The attempt must end: time-out or Ctrl+C.</param>
    Task<ActionResult> ExecuteAsync(AttemptContext attempt, CancellationToken stop);
}

/// <summary>What an executor needs to know of an attempt.</summary>
internal sealed record AttemptContext
{
    public required RunState State { get; init; }

    public required TaskDefinition Task { get; init; }

    public required Persona Persona { get; init; }

    public required int Attempt { get; init; }

    /// <summary>The attempts that failed before it.</summary>
    public required IReadOnlyList<FailedAttempt> Tried { get; init; }

    public required ProcessSetting Setting { get; init; }

    /// <summary>Everything it has to know, in a file; <see langword="null"/> where nobody reads one.</summary>
    public AttemptBundle? Bundle { get; init; }

    /// <summary>The attempt's fencing token.</summary>
    public string Token { get; init; } = "";

    /// <summary>Takes what it reports while it goes on.</summary>
    public Action<AttemptLogged> Log { get; init; } = static _ => { };

    /// <summary>How long the action may take; <see langword="null"/> is no limit. Whoever could go on for ever has one though nobody wrote it.</summary>
    public TimeSpan? Limit => Task.Timeout ?? (Persona.Executor is ExecutorKind.Agent or ExecutorKind.Chat ? TimeSpan.FromMinutes(30) : null);

    /// <summary>Whether its action runs processes, which can be ended for sure.</summary>
    public bool RunsProcesses => Persona.Executor is ExecutorKind.Shell or ExecutorKind.Agent or ExecutorKind.Chat;
}

/// <summary>How an action went, before it is recorded.</summary>
internal sealed record ActionResult
{
    public ActionEnding Ending { get; init; }

    public string Reason { get; init; } = "";

    public EquatableArray<CommandEvidence> Commands { get; init; }

    public OutputEvidence Output { get; init; } = OutputEvidence.Empty;

    public EquatableArray<ParameterValue> Values { get; init; }

    public string? By { get; init; }

    /// <summary>What kind of failure it says it was; <see langword="null"/> when it did not say.</summary>
    public FailureCategory? Category { get; init; }

    /// <summary>For an action that ended as <see cref="ActionEnding.Blocked"/>: whether it needs a person, or has failed for good.</summary>
    public BlockKind? Block { get; init; }

    /// <summary>For an action that is blocked: what it needs to go on.</summary>
    public string? Needs { get; init; }

    /// <summary>What a program or a language model says of its own work.</summary>
    public AttemptResult? Result { get; init; }

    /// <summary>A person left the task out.</summary>
    public bool Skipped { get; init; }

    /// <summary>A person was needed, and nobody could be asked.</summary>
    public bool NeedsPerson { get; init; }
}
