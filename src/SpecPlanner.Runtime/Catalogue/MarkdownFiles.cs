namespace SpecPlanner.Runtime;

/// <summary>Finds the Markdown files below a folder, each once: a link to a folder is followed, but never into one that was looked into already.</summary>
internal static class MarkdownFiles
{
    /// <summary>Their absolute paths, in no order; hidden files count, as they do for the build.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="unreadable">Is told each folder that cannot be looked into, and why.</param>
    public static IEnumerable<string> Below(string root, Action<string, Exception> unreadable)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // What is no link is looked into first, so that a file has the path it has without links.
        var (folders, links) = (new Queue<DirectoryInfo>([new DirectoryInfo(root)]), new Queue<DirectoryInfo>());
        while (folders.TryDequeue(out var folder) || links.TryDequeue(out folder))
        {
            if (!seen.Add(RealPath(folder))) continue;
            foreach (var entry in EntriesOf(folder, unreadable))
            {
                if (entry is DirectoryInfo inner) (inner.LinkTarget is null ? folders : links).Enqueue(inner);
                else if (entry.Extension.Equals(".md", StringComparison.OrdinalIgnoreCase)) yield return entry.FullName;
            }
        }
    }

    private static FileSystemInfo[] EntriesOf(DirectoryInfo folder, Action<string, Exception> unreadable)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            unreadable(folder.FullName, problem);
            return [];
        }
    }

    // Every folder on the way may be a link.
    private static string RealPath(DirectoryInfo folder)
    {
        var target = folder;
        try
        {
            if (folder.LinkTarget is not null) target = (DirectoryInfo?)folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder;
        }
        catch (IOException)
        {
            // Links that lead to each other lead nowhere.
            return folder.FullName;
        }

        return target.Parent is { } parent ? Path.Combine(RealPath(parent), target.Name) : target.FullName;
    }
}
