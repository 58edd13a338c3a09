using System.Text.Json.Serialization;

namespace SpecPlanner.Runtime;

/// <summary>Something that an attempt reported while it went on; bounded in number and size, secrets masked.</summary>
public sealed record AttemptLogged : AttemptEvent
{
    /// <summary><c>debug</c>, <c>info</c>, <c>warn</c> or <c>error</c>.</summary>
    public required string Level { get; init; }

    /// <summary><c>system</c>, <c>agent</c>, <c>tool</c>, <c>output</c> or <c>progress</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What was said; may be empty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Message { get; init; }

    /// <summary>The tool that was used.</summary>
    public string? Tool { get; init; }

    /// <summary>What the tool was given.</summary>
    public string? Input { get; init; }

    /// <summary>What the tool gave back.</summary>
    public string? Output { get; init; }

    /// <summary>How far it is, from 0 to 100.</summary>
    public double? Progress { get; init; }

    /// <summary>The file it is about.</summary>
    public string? File { get; init; }

    /// <summary>The line of the file.</summary>
    public int? Line { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How many tokens it took, read and written.</summary>
    public long? Tokens { get; init; }
}
