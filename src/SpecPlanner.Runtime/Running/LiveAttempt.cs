namespace SpecPlanner.Runtime;

/// <summary>An attempt that is under way right now, for a live display.</summary>
/// <param name="Task">The task's id; empty for the plan's own criterion.</param>
/// <param name="Attempt">Which attempt.</param>
/// <param name="Started">When it began.</param>
/// <param name="LastLine">The last line it printed, secrets masked; empty before that.</param>
public sealed record LiveAttempt(string Task, int Attempt, DateTimeOffset Started, string LastLine);
