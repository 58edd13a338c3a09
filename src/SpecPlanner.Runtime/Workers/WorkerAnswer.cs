namespace SpecPlanner.Runtime;

/// <summary>What is recorded for a worker's request.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Said">The same in a sentence; empty when it is taken.</param>
/// <param name="Task">The task's id; <see langword="null"/> where there is none.</param>
/// <param name="Events">What is to be recorded, in order.</param>
internal sealed record WorkerAnswer(WorkerOutcome Outcome, string Said, string? Task, IReadOnlyList<RunEvent> Events)
{
    public static WorkerAnswer Taken(string task, params IReadOnlyList<RunEvent> events) => new(WorkerOutcome.Taken, "", task, events);

    public static WorkerAnswer No(WorkerOutcome outcome, string said, string? task = null, params IReadOnlyList<RunEvent> events) => new(outcome, said, task, events);
}
