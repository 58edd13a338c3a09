using System.Text.Json.Serialization;
using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Somebody outside the run added steps to it. A run that has ended can be resumed from then on.</summary>
public sealed record StepsAdded : RunEvent
{
    /// <summary>The plan's id with what comes to it: the new tasks, the personas that it did not have, and all of its rollbacks as they are from now on.</summary>
    public required Plan Added { get; init; }

    /// <summary>The SHA-256 of the canonical JSON of the whole plan as it is from now on, as 64 hexadecimal digits.</summary>
    public required string PlanHash { get; init; }

    /// <summary>The SHA-256 of the canonical JSON of each task that is new, or waits for one that is.</summary>
    public EquatableArray<TaskHash> TaskHashes { get; init; }

    /// <summary>The ids of the tasks that wait for the new ones from now on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EquatableArray<string> Before { get; init; }

    /// <summary>The file that the steps were read from, as it was named.</summary>
    public required string Path { get; init; }

    /// <summary>Its text, word for word.</summary>
    public required string Text { get; init; }

    /// <summary>Where each step stands in it.</summary>
    public EquatableArray<AddedStep> Steps { get; init; }

    /// <summary>Why; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who; <see langword="null"/> when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>The plan with the steps.</summary>
    internal Plan Onto(Plan plan)
    {
        var inside = Added.Tasks.SelectMany(t => t.DependsOn).ToHashSet(StringComparer.Ordinal);
        var last = Added.Tasks.Select(t => t.Id).Where(id => !inside.Contains(id)).ToArray();
        return plan with
        {
            Tasks = plan.Tasks.Select(t => Before.Contains(t.Id, StringComparer.Ordinal) ? t with { DependsOn = t.DependsOn.Union(last, StringComparer.Ordinal).ToEquatableArray() } : t).Concat(Added.Tasks).ToEquatableArray(),
            Personas = plan.Personas.Concat(Added.Personas).OrderBy(p => p.Id, StringComparer.Ordinal).ToEquatableArray(),
            Rollbacks = Added.Rollbacks,
        };
    }
}
