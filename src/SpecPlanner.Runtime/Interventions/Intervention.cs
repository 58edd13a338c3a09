namespace SpecPlanner.Runtime;

/// <summary>What a person or another program asks of a run from outside, at whatever moment.</summary>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="By">Who asks; <see langword="null"/> when nobody said.</param>
public abstract record Intervention(string Reason, string? By);

/// <summary>Let what runs end, start nothing more, and halt.</summary>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="By">Who asks; <see langword="null"/> when nobody said.</param>
public sealed record HaltRun(string Reason, string? By) : Intervention(Reason, By);

/// <summary>Leave a task out; an attempt of it that is under way is ended.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="By">Who asks; <see langword="null"/> when nobody said.</param>
/// <param name="Satisfied">Whether what depends on it goes on as if it were done; else that is blocked.</param>
public sealed record SkipTask(string Task, string Reason, string? By, bool Satisfied) : Intervention(Reason, By);

/// <summary>Try a task again that was blocked, left out or cancelled, with all its retries; what it had blocked goes on behind it.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="By">Who asks; <see langword="null"/> when nobody said.</param>
public sealed record RetryTask(string Task, string Reason, string? By) : Intervention(Reason, By);

/// <summary>Add steps to the plan of the run.</summary>
/// <param name="Addition">The steps, compiled for the plan without an error.</param>
/// <param name="PlanHash">The hash of that plan: with another one nothing is added.</param>
/// <param name="Before">The ids of the steps that are to wait for the new ones.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="By">Who asks; <see langword="null"/> when nobody said.</param>
public sealed record AddSteps(Compiler.StepAddition Addition, string PlanHash, IReadOnlyList<string> Before, string Reason, string? By) : Intervention(Reason, By);

/// <summary>Give the run up; what is under way is ended.</summary>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="By">Who asks; <see langword="null"/> when nobody said.</param>
public sealed record CancelRun(string Reason, string? By) : Intervention(Reason, By);

/// <summary>What becomes of an intervention.</summary>
/// <param name="Events">What is to be recorded, in order; empty when it is refused.</param>
/// <param name="Refusal">Why it is refused, and what is permitted instead; <see langword="null"/> when it is not.</param>
public sealed record InterventionAnswer(IReadOnlyList<RunEvent> Events, string? Refusal)
{
    internal static InterventionAnswer Yes(params IReadOnlyList<RunEvent> events) => new(events, Refusal: null);

    internal static InterventionAnswer No(string refusal) => new([], refusal);
}
