using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What is to be verified, and with what.</summary>
public sealed record ClaimRequest
{
    /// <summary>The plan as it is now.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The absolute path of the folder that commands run in and files are looked for.</summary>
    public required string Target { get; init; }

    /// <summary>What the runs of the folder say.</summary>
    public required PlanRecord Record { get; init; }

    /// <summary>The given values of parameters by name, secrets included; those of the run and then the defaults fill the rest.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The most that a criterion may do; what belongs to a task that may do more is not looked at. <see langword="null"/> sets no limit.</summary>
    public RiskPolicy? Policy { get; init; }

    /// <summary>What is wrong with the given values, a sentence each.</summary>
    public IReadOnlyList<string> Problems()
    {
        var mask = SecretMask.Of(Plan, Parameters);
        var problems = new List<string>();
        foreach (var (name, value) in Parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var parameter = Plan.Parameters.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));
            if (parameter is null) problems.Add($"The plan \"{Plan.Id}\" has no parameter \"{name}\".{Compiler.Suggestion.For(name, Plan.Parameters.Select(p => p.Name))}");
            else if (StoredValues.Problem(parameter, value, mask) is { } problem) problems.Add(problem);
        }

        return problems;
    }
}
