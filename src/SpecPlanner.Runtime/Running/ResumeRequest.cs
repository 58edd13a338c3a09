using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

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

    /// <summary>How many tasks of agents, chats and remote workers may run at a time; <see langword="null"/> as before.</summary>
    public int? Agents { get; init; }

    /// <summary>Whether a person is asked before each task from now on.</summary>
    public bool Interactive { get; init; }

    /// <summary>The plan as it is now, to go on with; <see langword="null"/> to go on with the one the run has.</summary>
    public Plan? NewPlan { get; init; }

    /// <summary>The ids of tasks that were added to the run before, and that the new plan's file has by itself now: see <see cref="StepAdding.Adopted"/>.</summary>
    public IReadOnlyList<string> Adopted { get; init; } = [];

    /// <summary>Whether a failure keeps only what depends on it from starting, from now on; a run that was started so stays so.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>
    /// Is shown the interrupted attempts, if there are any, after what they left running was ended, and says whether
    /// they may be run again. The default says no.
    /// </summary>
    public Func<IReadOnlyList<InterruptedAttempt>, CancellationToken, ValueTask<bool>> Confirm { get; init; } = static (_, _) => new(false);

    /// <summary>Says, once <see cref="Confirm"/> has said yes, which of them are not run again after all: those have failed.</summary>
    public Func<InterruptedAttempt, bool> IsGivenUp { get; init; } = static _ => false;
}
