namespace SpecPlanner.Runtime;

/// <summary>A time during which an item of a rollback was done: an item that was cut off, or that waited for a person, has several.</summary>
/// <param name="Section">The position of its section among the plan's rollbacks, counted from 0.</param>
/// <param name="Item">Its position in the section, counted from 0.</param>
/// <param name="Started">When it was begun.</param>
/// <param name="Ended">When it ended, or was last heard of; <see langword="null"/> when no end is recorded.</param>
/// <param name="EndedAs">How the item stood then: <see cref="RollbackItemPhase.Pending"/> when it was cut off.</param>
public sealed record RollbackTry(int Section, int Item, DateTimeOffset Started, DateTimeOffset? Ended, RollbackItemPhase EndedAs);
