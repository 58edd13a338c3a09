using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A run that is being taken up goes on with the plan as it is now. What was done stays done.</summary>
public sealed record PlanChanged : RunEvent
{
    /// <summary>The SHA-256 of the plan's canonical JSON, as 64 hexadecimal digits.</summary>
    public required string PlanHash { get; init; }

    /// <summary>The SHA-256 of each task's canonical JSON, in plan order.</summary>
    public EquatableArray<TaskHash> TaskHashes { get; init; }

    /// <summary>The plan as it is from now on.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The values of the parameters that are no secrets, ordered by name.</summary>
    public EquatableArray<ParameterValue> Parameters { get; init; }

    /// <summary>The names of the secrets that were given, ordered by name.</summary>
    public EquatableArray<string> Secrets { get; init; }

    /// <summary>The ids of tasks that were added to the run before, and that the plan has by itself now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EquatableArray<string> Adopted { get; init; }

    /// <summary>The files that the plan was made from, ordered by path; empty when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EquatableArray<SourceRecord> Sources { get; init; }
}
