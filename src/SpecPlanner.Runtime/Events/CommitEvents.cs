using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Everything that proves a task holds, and its files are committed to Git before it counts as done.</summary>
public sealed record FilesCommitting : AttemptEvent;

/// <summary>The files of a task were committed to Git, or could not be.</summary>
public sealed record FilesCommitted : AttemptEvent
{
    /// <summary>The commit, as Git names it; <see langword="null"/> when nothing had changed, or it failed.</summary>
    public string? Sha { get; init; }

    /// <summary>The paths in the commit, relative to the target folder.</summary>
    public EquatableArray<string> Paths { get; init; }

    /// <summary>Why they could not be committed; empty when all is well.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Problem { get; init; } = "";
}
