namespace SpecPlanner.Runtime;

/// <summary>The paths of files in archives.</summary>
internal static class EntryPath
{
    /// <summary>Whether a path is <c>runs/&lt;run&gt;/…</c> of one of some runs, and can lead nowhere else on any system.</summary>
    public static bool IsSafe(string path, IReadOnlySet<string> runs) =>
        path.Split('/') is ["runs", var run, .. { Length: > 0 } inner]
        && RunIds.IsValid(run) && runs.Contains(run)
        && inner.All(IsName);

    private static bool IsName(string part) =>
        part.Length > 0 && part.Trim('.', ' ').Length > 0 && !part.EndsWith('.') && !part.EndsWith(' ')
        && !part.Any(c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|');
}
