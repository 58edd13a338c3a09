namespace SpecPlanner.Runner;

/// <summary>New documents that are not written yet, or why there are none.</summary>
internal sealed record Draft
{
    /// <summary>The files: path below the root with forward slashes, and text.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];

    /// <summary>What to do next, a line each.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>Why nothing can be written, in a sentence.</summary>
    public string? Problem { get; init; }

    /// <summary>What would work.</summary>
    public string? Hint { get; init; }

    /// <summary>No documents, with the reason and what would work.</summary>
    public static Draft Refused(string problem, string? hint = null) => new() { Problem = problem, Hint = hint };
}
