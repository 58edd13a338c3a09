namespace SpecPlanner.Runtime;

/// <summary>What became of a worker's request.</summary>
public enum WorkerOutcome
{
    /// <summary>It is so, and safe on disk.</summary>
    Taken,

    /// <summary>Nothing is offered right now; there may be something later.</summary>
    Nothing,

    /// <summary>The claim is over, or the run is: whatever the worker still does is of no use to it.</summary>
    Over,
}

/// <summary>The answer to a worker.</summary>
/// <param name="Outcome">What became of its request.</param>
/// <param name="Said">The same in a sentence; empty when it was taken.</param>
/// <param name="State">The run with it, safe on disk.</param>
/// <param name="Task">The task's id; <see langword="null"/> where there is none.</param>
public sealed record WorkerReply(WorkerOutcome Outcome, string Said, RunState State, string? Task);
