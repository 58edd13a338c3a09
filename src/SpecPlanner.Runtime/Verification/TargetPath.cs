namespace SpecPlanner.Runtime;

/// <summary>Paths that must stay inside the target folder, links followed.</summary>
internal static class TargetPath
{
    /// <summary>The absolute path, or why it is refused.</summary>
    public static (string? Path, string Problem) Resolve(string target, string relative)
    {
        if (relative.Length == 0) return (null, "The path is empty.");
        if (relative.Contains('\0', StringComparison.Ordinal)) return (null, "The path holds a NUL.");
        var root = RealPath(Path.GetFullPath(target));
        var full = RealPath(Path.GetFullPath(Path.Combine(target, relative)));
        return IsInside(root, full) ? (full, "") : (null, $"\"{relative}\" leads out of the target folder.");
    }

    /// <summary>The absolute path of what a name stands for itself, a link at its end not followed; or why it is refused.</summary>
    public static (string? Path, string Problem) ResolveName(string target, string relative)
    {
        var trimmed = relative.TrimEnd('/', Path.DirectorySeparatorChar);
        var name = Path.GetFileName(trimmed);
        if (name is "" or "." or "..") return (null, $"\"{relative}\" names no file inside the target folder.");
        var above = Path.GetDirectoryName(trimmed);
        var (folder, problem) = Resolve(target, string.IsNullOrEmpty(above) ? "." : above);
        return folder is null ? (null, problem) : (Path.Combine(folder, name), "");
    }

    /// <summary>Whether a path is a folder or lies inside it: <c>/workx</c> is not inside <c>/work</c>.</summary>
    public static bool IsInside(string folder, string path)
    {
        var withSeparator = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(withSeparator, StringComparison.Ordinal) || string.Equals(path, Path.TrimEndingDirectorySeparator(folder), StringComparison.Ordinal);
    }

    // Follows every link on the way; what does not exist has no links to follow.
    private static string RealPath(string path)
    {
        const int mostLinks = 40;
        for (var links = 0; links < mostLinks; links++)
        {
            if (FirstLink(path) is not var (link, rest)) return path;
            var aim = new FileInfo(link).LinkTarget!;
            path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link)!, aim, rest));
        }

        return Path.GetPathRoot(path)!;
    }

    private static (string Link, string Below)? FirstLink(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var parts = path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var current = root;
        for (var i = 0; i < parts.Length; i++)
        {
            current = Path.Combine(current, parts[i]);
            if (new FileInfo(current).LinkTarget is not null) return (current, string.Join(Path.DirectorySeparatorChar, parts[(i + 1)..]));
        }

        return null;
    }
}
