using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Why a person has to say yes.</summary>
public enum ApprovalCause
{
    /// <summary>The run asks before each task.</summary>
    Interactive,

    /// <summary>The task may do more than the run allows without asking.</summary>
    Policy,
}

/// <summary>A task that waits for a person's yes.</summary>
public sealed record ApprovalRequest
{
    /// <summary>The task.</summary>
    public required TaskDefinition Task { get; init; }

    /// <summary>Who would do it.</summary>
    public required Persona Persona { get; init; }

    /// <summary>Why it is asked.</summary>
    public required ApprovalCause Cause { get; init; }

    /// <summary>The most the run may do without asking; <see langword="null"/> without a limit.</summary>
    public RiskPolicy? Limit { get; init; }

    /// <summary>What would be done, with the parameters' values in it (secrets masked).</summary>
    public required string Action { get; init; }

    /// <summary>The commands that would be run, with their values, safe to paste into a shell (secrets left out).</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];
}

/// <summary>What a person says to a task that waits for a yes.</summary>
public enum ApprovalAnswer
{
    /// <summary>Nobody answered; the run waits.</summary>
    None,

    /// <summary>It may begin.</summary>
    Yes,

    /// <summary>It may not: the task fails.</summary>
    No,

    /// <summary>It is left out.</summary>
    Skip,

    /// <summary>The run halts before it.</summary>
    Halt,
}

/// <summary>A person's answer to an <see cref="ApprovalRequest"/>.</summary>
/// <param name="Answer">What was said.</param>
/// <param name="By">The person's name.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record Approval(ApprovalAnswer Answer, string By, string Reason = "")
{
    /// <summary>Nobody answered.</summary>
    public static Approval None { get; } = new(ApprovalAnswer.None, "");
}
