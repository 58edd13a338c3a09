using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What became of the files of a step in Git, as people read it.</summary>
internal static class CommitText
{
    private const int ShortSha = 10;

    /// <summary>A few words.</summary>
    public static string Of(FilesCommitted committed) =>
        committed.Problem.Length > 0 ? $"its files could not be committed: {TextWidth.OneLine(committed.Problem)}"
        : committed.Sha is { } sha ? $"committed as {sha[..Math.Min(ShortSha, sha.Length)]}{(committed.Paths.Count > 0 ? $" ({committed.Paths.Count} {(committed.Paths.Count == 1 ? "file" : "files")})" : "")}"
        : "none of its files had changed, so nothing was committed";
}
