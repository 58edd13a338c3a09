using System.Text.Json.Serialization;

namespace SpecPlanner.Runtime;

/// <summary>A file that the plan of a run was made from. The run keeps its bytes; see <see cref="RunSources"/>.</summary>
public sealed record SourceRecord
{
    /// <summary>Its path as the project names it, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The SHA-256 of its bytes, as 64 hexadecimal digits; empty when they were not at hand.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>How many bytes it has.</summary>
    public long Bytes { get; init; }

    /// <summary>Why its bytes are not kept, in a sentence; <see langword="null"/> when they are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Missing { get; init; }
}
