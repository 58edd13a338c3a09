using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Which tasks are meant: those that fit everything that is given. What is left out is no condition.</summary>
public sealed record TaskFilter
{
    /// <summary>Where they stand, any of these.</summary>
    public IReadOnlyList<TaskStanding> Standings { get; init; } = [];

    /// <summary>Whose they are by persona, any of these.</summary>
    public IReadOnlyList<string> Personas { get; init; } = [];

    /// <summary>What carries them out, any of these.</summary>
    public IReadOnlyList<ExecutorKind> Executors { get; init; } = [];

    /// <summary>The ids of their plans, any of these.</summary>
    public IReadOnlyList<string> Plans { get; init; } = [];

    /// <summary>Who carried out their latest attempt.</summary>
    public string? Assignee { get; init; }

    /// <summary>The earliest moment at which they came into their run.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>The moment before which they came into it.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>A text in their id, title, action, reason or metadata, upper and lower case alike.</summary>
    public string? Text { get; init; }

    /// <summary>Whether a task fits.</summary>
    public bool Fits(StoredTask task) =>
        (Standings.Count == 0 || Standings.Contains(task.Standing))
        && (Personas.Count == 0 || Personas.Contains(task.Persona, StringComparer.Ordinal))
        && (Executors.Count == 0 || Executors.Contains(task.Executor))
        && (Plans.Count == 0 || Plans.Contains(task.Plan, StringComparer.Ordinal))
        && (Assignee is null || string.Equals(Assignee, task.Assignee, StringComparison.Ordinal))
        && (CreatedFrom is null || task.Created >= CreatedFrom)
        && (CreatedBefore is null || task.Created < CreatedBefore)
        && (Text is null || task.Texts.Any(t => t.Contains(Text, StringComparison.OrdinalIgnoreCase)));
}
