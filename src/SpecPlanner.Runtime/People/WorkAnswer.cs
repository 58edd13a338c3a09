namespace SpecPlanner.Runtime;

/// <summary>What a person says of a task.</summary>
public enum WorkAnswerKind
{
    /// <summary>Nobody answered; the run waits.</summary>
    None,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It could not be done.</summary>
    Failed,

    /// <summary>It is left out.</summary>
    Skipped,
}

/// <summary>A person's answer to a <see cref="WorkRequest"/>.</summary>
/// <param name="Kind">How it went.</param>
/// <param name="By">The person's name.</param>
/// <param name="Reason">Why it failed or was left out; a note when it was done.</param>
public sealed record WorkAnswer(WorkAnswerKind Kind, string By, string Reason = "")
{
    /// <summary>Nobody answered.</summary>
    public static WorkAnswer None { get; } = new(WorkAnswerKind.None, "");
}
