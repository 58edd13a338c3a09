using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Steps that were added to a run while it was under way.</summary>
public sealed record RunAddition
{
    /// <summary>When.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Who; <see langword="null"/> when nobody said.</summary>
    public string? By { get; init; }

    /// <summary>Why; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The file that the steps were read from, as it was named.</summary>
    public required string Path { get; init; }

    /// <summary>Its text, word for word.</summary>
    public required string Text { get; init; }

    /// <summary>The steps, and where each stands in the text.</summary>
    public EquatableArray<AddedStep> Steps { get; init; }

    /// <summary>The ids of the tasks that wait for the new ones.</summary>
    public EquatableArray<string> Before { get; init; }

    /// <summary>The ids of the personas that the run did not know before.</summary>
    public EquatableArray<string> Personas { get; init; }

    /// <summary>How many rollback sections came with it; they are behind those that the run had.</summary>
    public int Rollbacks { get; init; }

    /// <summary>Whether a task came with it.</summary>
    public bool Has(string task) => Steps.Any(s => string.Equals(s.Id, task, StringComparison.Ordinal));
}
