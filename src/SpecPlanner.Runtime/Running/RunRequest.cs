using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A plan to run, and everything that is chosen for this run.</summary>
public sealed record RunRequest
{
    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The folder the commands run in; it need not be absolute, but must exist.</summary>
    public required string Target { get; init; }

    /// <summary>The C# bodies of the plan's <c>code</c> tasks, by task id.</summary>
    public IReadOnlyDictionary<string, StepBody> Bodies { get; init; } = new Dictionary<string, StepBody>(StringComparer.Ordinal);

    /// <summary>The given values of parameters by name, secrets included; defaults fill the rest.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many tasks may run at a time.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>Everything that keeps this run from starting, as sentences; empty when it can start. Changes nothing.</summary>
    public IReadOnlyList<string> Problems() => RunAdmission.Problems(this);

    /// <summary>The parameters' values as the run will see them, defaults included.</summary>
    public IReadOnlyDictionary<string, string> EffectiveParameters() => ParameterValues.Resolve(Plan, Parameters).Values;
}

/// <summary>A run to take up again.</summary>
public sealed record ResumeRequest
{
    /// <summary>The target folder of the run.</summary>
    public required string Target { get; init; }

    /// <summary>The run's id.</summary>
    public required string RunId { get; init; }

    /// <summary>The C# bodies of the plan's <c>code</c> tasks, by task id.</summary>
    public IReadOnlyDictionary<string, StepBody> Bodies { get; init; } = new Dictionary<string, StepBody>(StringComparer.Ordinal);

    /// <summary>The secrets again, by parameter name; they are never stored.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many tasks may run at a time; <see langword="null"/> as before.</summary>
    public int? Parallel { get; init; }

    /// <summary>
    /// Is shown the interrupted attempts, if there are any, after what they left running was ended, and says whether
    /// they may be run again. The default says no.
    /// </summary>
    public Func<IReadOnlyList<InterruptedAttempt>, CancellationToken, ValueTask<bool>> Confirm { get; init; } = static (_, _) => new(false);
}

/// <summary>An attempt that was cut off before it had a result.</summary>
/// <param name="Task">The task.</param>
/// <param name="Attempt">Which attempt.</param>
/// <param name="Started">When it began.</param>
/// <param name="Reason">What cut it off.</param>
/// <param name="ProcessesEnded">How many of its processes were still there and were ended.</param>
public sealed record InterruptedAttempt(TaskDefinition Task, int Attempt, DateTimeOffset Started, string Reason, int ProcessesEnded);
