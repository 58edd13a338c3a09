using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A request as it is written in a criterion, before what it must answer is known.</summary>
internal sealed record HttpRequestText
{
    /// <summary>The absolute address.</summary>
    public required string Url { get; init; }

    /// <summary>The method.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Header lines, each <c>Name: value</c>.</summary>
    public EquatableArray<string> Headers { get; init; }

    /// <summary>The request's body.</summary>
    public string? Body { get; init; }

    /// <summary>How long the answer may take, where the request itself says so.</summary>
    public TimeSpan? Within { get; init; }
}
