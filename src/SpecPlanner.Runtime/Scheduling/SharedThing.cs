namespace SpecPlanner.Runtime;

/// <summary>Something that several tasks of a plan want, and one has at a time: a file that they write, or a lock that they name.</summary>
/// <param name="Name">The path or the lock's name, with the values of parameters in it.</param>
/// <param name="IsLock">Whether it is a lock.</param>
/// <param name="Tasks">The positions of the tasks, ascending; at least two.</param>
internal sealed record SharedThing(string Name, bool IsLock, int[] Tasks);
