namespace SpecPlanner.Runtime;

/// <summary>The first line of a snapshot: whose it is, and of what.</summary>
/// <param name="Engine">The build of the engine that folded the state; another one may fold otherwise.</param>
/// <param name="Position">How far the journal was folded.</param>
/// <param name="Tasks">How many tasks follow.</param>
internal sealed record SnapshotHead(Guid Engine, JournalPosition Position, int Tasks);
