using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Notices changes of the documents below some folders.</summary>
/// <remarks>
/// Each folder of documents is watched with all below it, and the folder around them alone, so that what else lies there (packages, build outputs)
/// costs nothing. Editors that save by renaming are noticed, as are folders that come, go, or are renamed.
/// </remarks>
internal sealed class DocumentWatch : IDisposable
{
    private readonly Action _changed;
    private readonly List<FileSystemWatcher> _around = [];
    private readonly Dictionary<string, FileSystemWatcher> _below = new(StringComparer.Ordinal);

    /// <summary>Begins to watch.</summary>
    /// <param name="roots">The folders that hold <c>templates</c>, <c>personas</c> and so on; they exist.</param>
    /// <param name="changed">Is called at each change, on any thread.</param>
    public DocumentWatch(IEnumerable<string> roots, Action changed)
    {
        _changed = changed;
        foreach (var root in roots) _around.Add(Watch(root, deep: false));
        Rearm();
    }

    /// <summary>Watches the folders of documents that exist now, and no others; to be called after each change.</summary>
    public void Rearm()
    {
        foreach (var folder in _around.SelectMany(w => MarkdownFolder.Folders.Select(name => Path.Combine(w.Path, name))))
        {
            // A folder that was made anew under its old name is another one, and the system tells nothing of it.
            if (_below.Remove(folder, out var old)) old.Dispose();
            try
            {
                if (Directory.Exists(folder)) _below[folder] = Watch(folder, deep: true);
            }
            catch (Exception problem) when (problem is IOException or ArgumentException)
            {
                // It went between the look and the watch; the folder around it tells when it comes back.
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _around.Concat(_below.Values)) watcher.Dispose();
    }

    private FileSystemWatcher Watch(string folder, bool deep)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = deep,
            NotifyFilter = deep ? NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size : NotifyFilters.DirectoryName,
        };
        watcher.Changed += (_, _) => _changed();
        watcher.Created += (_, _) => _changed();
        watcher.Deleted += (_, _) => _changed();
        watcher.Renamed += (_, _) => _changed();

        // More changed than the system could tell of: to look again is all that is needed.
        watcher.Error += (_, _) => _changed();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
