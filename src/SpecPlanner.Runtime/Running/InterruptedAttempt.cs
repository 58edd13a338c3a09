using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>An attempt that was cut off before it had a result.</summary>
/// <param name="Task">The task.</param>
/// <param name="Attempt">Which attempt.</param>
/// <param name="Started">When it began.</param>
/// <param name="Reason">What cut it off.</param>
/// <param name="ProcessesEnded">How many of its processes were still there and were ended.</param>
public sealed record InterruptedAttempt(TaskDefinition Task, int Attempt, DateTimeOffset Started, string Reason, int ProcessesEnded);
