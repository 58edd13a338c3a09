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

    /// <summary>How many tasks may run at a time, those for people, agents, chats and remote workers not counted; as many as there are processors if nothing else is said.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    /// <summary>How many tasks of agents, chats and remote workers may run at a time; <see langword="null"/> for the usual 3.</summary>
    public int? Agents { get; init; }

    /// <summary>The ids of the only tasks to carry out, as if all others were out of their way; empty for the whole plan.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>The most that may be done without asking a person; <see langword="null"/> where nothing is asked.</summary>
    public RiskPolicy? Policy { get; init; }

    /// <summary>Whether a person is asked before each task.</summary>
    public bool Interactive { get; init; }

    /// <summary>Whether a failure keeps only what depends on it from starting, so that everything else goes on.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Whether the files of each finished task become a commit of their own; where there is no Git repository, one is made.</summary>
    public bool Git { get; init; }

    /// <summary>Everything that keeps this run from starting, as sentences; empty when it can start. Changes nothing.</summary>
    public IReadOnlyList<string> Problems() => RunAdmission.Problems(this);

    /// <summary>The parameters' values as the run will see them, defaults included.</summary>
    public IReadOnlyDictionary<string, string> EffectiveParameters() => ParameterValues.Resolve(Plan, Parameters).Values;
}
