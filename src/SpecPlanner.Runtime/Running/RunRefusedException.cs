namespace SpecPlanner.Runtime;

/// <summary>A run was refused before anything was started.</summary>
public sealed class RunRefusedException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>Why, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
