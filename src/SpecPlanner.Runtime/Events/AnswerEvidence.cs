using System.Text.Json.Serialization;

namespace SpecPlanner.Runtime;

/// <summary>What came back for one request of a criterion.</summary>
public sealed record AnswerEvidence
{
    /// <summary>The method and the address it was sent to, secrets masked.</summary>
    public required string Request { get; init; }

    /// <summary>Which request of the criterion it was, counted from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The status code.</summary>
    public required int Status { get; init; }

    /// <summary>The answer's body, secrets masked.</summary>
    public OutputEvidence Body { get; init; } = OutputEvidence.Empty;

    /// <summary>Whether the body went on behind what was read of it; size, hash and head are of what was read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCut { get; init; }

    /// <summary>How long it took, to the end of what was read.</summary>
    public TimeSpan Duration { get; init; }
}
