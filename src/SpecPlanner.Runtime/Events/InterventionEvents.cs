using System.Text.Json.Serialization;

namespace SpecPlanner.Runtime;

/// <summary>Somebody outside the run left a task out; an attempt of it that was under way is ended.</summary>
public sealed record TaskLeftOut : TaskEvent
{
    /// <summary>Why; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who; <see langword="null"/> when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>Whether what depends on it goes on as if it were done; else that is blocked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Satisfied { get; init; }
}

/// <summary>Somebody outside the run wants a task tried again that was blocked, left out or cancelled. A run that has ended can be resumed from then on.</summary>
public sealed record TaskReopened : TaskEvent
{
    /// <summary>Why; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who; <see langword="null"/> when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }
}
