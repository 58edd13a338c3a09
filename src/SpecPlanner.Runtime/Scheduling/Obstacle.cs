namespace SpecPlanner.Runtime;

/// <summary>What keeps a task from beginning though nothing it depends on is missing: another one has a file or a lock that it needs.</summary>
/// <param name="Name">The path, or the lock's name.</param>
/// <param name="IsLock">Whether it is a lock.</param>
/// <param name="Holder">The id of the task that has it.</param>
public sealed record Obstacle(string Name, bool IsLock, string Holder)
{
    /// <summary>The same as the end of a sentence: <c>waits for the lock "staging-db", held by "migrate"</c>.</summary>
    public string Text => $"waits for the {(IsLock ? "lock" : "file")} \"{Name}\", held by \"{Holder}\"";
}
