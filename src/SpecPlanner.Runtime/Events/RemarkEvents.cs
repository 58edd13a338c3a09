using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Something that is written beside a task, by anybody and at any time. It changes nothing about the run.</summary>
public abstract record TaskRemark : TaskEvent
{
    /// <summary>Who wrote it; <see langword="null"/> when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }
}

/// <summary>Free metadata of a task: a value under a key.</summary>
public sealed record TaskNoted : TaskRemark
{
    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>The value from now on; <see langword="null"/> when the key is taken away.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }
}

/// <summary>An entry in the log of a task that belongs to none of its attempts.</summary>
public sealed record TaskLogged : TaskRemark
{
    /// <summary><c>debug</c>, <c>info</c>, <c>warn</c> or <c>error</c>.</summary>
    public required string Level { get; init; }

    /// <summary><c>system</c>, <c>agent</c>, <c>tool</c>, <c>output</c> or <c>progress</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What is said.</summary>
    public required string Message { get; init; }

    /// <summary>What else is known, by name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EquatableArray<ParameterValue> Data { get; init; }
}
