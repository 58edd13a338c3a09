namespace SpecPlanner.Runtime;

/// <summary>Which files of a run's folder go into an archive, and which stay where they are.</summary>
/// <param name="folder">The run's folder.</param>
/// <param name="withFiles">Whether the copies of files that steps name go too; they may hold whatever the files held.</param>
internal sealed class RunParts(RunFolder folder, bool withFiles)
{
    private const string Planning = "planning";
    private const string Execution = "execution";

    // Answers of agents stand in the journal, where secrets are hidden; the files they wrote are theirs. Locks are of a process, and the state follows from the journal.
    private static readonly string[] LeftOut = ["lock", "owner", "journal.lock", "state.jsonl"];

    private static readonly string[] Pages = ["report.md", "report.json", "evaluation.md", "evaluation.json"];

    /// <summary>The files that go, by their paths in the folder, in order.</summary>
    public IEnumerable<(string Path, string Part)> Archived() => Below().Select(p => (p, PartOf(p))).Where(p => p.Item2 is not null).Select(p => (p.p, p.Item2!));

    /// <summary>What would be lost if the folder were removed behind an archive, in order.</summary>
    /// <param name="filesAreSpent">Whether the copies of files are of no use any more.</param>
    public IEnumerable<string> Lost(bool filesAreSpent) =>
        Below().Where(p => PartOf(p) is null && !LeftOut.Contains(p, StringComparer.Ordinal) && !IsResult(p) && !(IsCopy(p) && filesAreSpent));

    /// <summary>Whether a file is a copy of one that a step names.</summary>
    public static bool IsCopy(string path) => path.StartsWith("files/", StringComparison.Ordinal);

    private string? PartOf(string path) => path switch
    {
        _ when path.EndsWith(".half", StringComparison.Ordinal) || path.EndsWith(".tmp", StringComparison.Ordinal) => null,
        _ when path.StartsWith("sources/", StringComparison.Ordinal) => Planning,
        _ when path.StartsWith("journal.jsonl", StringComparison.Ordinal) || Pages.Contains(path, StringComparer.Ordinal) => Execution,
        _ when path.StartsWith("bundles/", StringComparison.Ordinal) => Execution,
        _ when path.StartsWith("attempts/", StringComparison.Ordinal) && !IsResult(path) => Execution,
        _ when withFiles && IsCopy(path) => Execution,
        _ => null,
    };

    private static bool IsResult(string path) => path.StartsWith("attempts/", StringComparison.Ordinal) && path.EndsWith(".result.json", StringComparison.Ordinal);

    // Links are nobody's record.
    private IEnumerable<string> Below() => Directory.EnumerateFiles(folder.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false })
        .Select(f => System.IO.Path.GetRelativePath(folder.Path, f).Replace(System.IO.Path.DirectorySeparatorChar, '/'))
        .Order(StringComparer.Ordinal);
}
