namespace SpecPlanner.Model;

/// <summary>Paths inside the target folder of a run.</summary>
public static class TargetPath
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>
    /// Why a path may not be used, as the end of "the path …"; <see langword="null"/> when it stays inside the target.
    /// Both separators count everywhere, so that a plan means the same on every system.
    /// </summary>
    public static string? Problem(string path)
    {
        if (path.Length > 0 && Separators.Contains(path[0])) return "must be relative to the target folder";
        if (path.Length > 1 && path[1] == ':') return "must be relative to the target folder, without a drive";
        if (path.Length > 0 && path[0] == '~') return "must not start with \"~\"; it is relative to the target folder";

        // Whole segments are compared, never prefixes: "work" does not contain "workx".
        var depth = 0;
        foreach (var segment in path.Split(Separators))
        {
            if (segment == "..") depth--;
            else if (segment is not ("" or ".")) depth++;
            if (depth < 0) return "must stay inside the target folder";
        }

        return null;
    }
}
