using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A task whose last attempt failed, and a person who is to say what to do.</summary>
public sealed record FailureRequest
{
    /// <summary>The task.</summary>
    public required TaskDefinition Task { get; init; }

    /// <summary>Who is asked; <see langword="null"/> is any person.</summary>
    public Persona? Persona { get; init; }

    /// <summary>Which attempt failed.</summary>
    public required int Attempt { get; init; }

    /// <summary>What failed (secrets masked).</summary>
    public required string Reason { get; init; }

    /// <summary>What the action printed or said.</summary>
    public string Output { get; init; } = "";

    /// <summary>The attempts that failed before it.</summary>
    public IReadOnlyList<FailedAttempt> Tried { get; init; } = [];
}

/// <summary>A person's answer to a <see cref="FailureRequest"/>.</summary>
/// <param name="Answer">What to do; <see langword="null"/> when nobody answered.</param>
/// <param name="By">The person's name.</param>
/// <param name="Why">Why; may be empty.</param>
public sealed record FailureDecision(FailureAnswer? Answer, string By, string Why = "")
{
    /// <summary>Nobody answered.</summary>
    public static FailureDecision None { get; } = new(null, "");
}
