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
