namespace SpecPlanner.Runtime;

/// <summary>Brings files back to what they were when their snapshot was taken. Doing it twice is doing it once.</summary>
/// <param name="target">The target folder.</param>
/// <param name="copies">Where contents are kept.</param>
internal sealed class SnapshotRestoring(string target, FileCopies copies)
{
    /// <summary>What was done to each path; one that cannot be brought back does not keep the others from it.</summary>
    public List<RestoredFile> Restore(IReadOnlyCollection<FileSnapshot> snapshots)
    {
        var known = snapshots.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        var restored = new List<RestoredFile>();
        foreach (var snapshot in snapshots)
        {
            try
            {
                restored.Add(new RestoredFile { Path = snapshot.Path, Change = Restore(snapshot) });
                if (snapshot.Kind == FileKind.Folder) RemoveNew(snapshot.Path, known, restored);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                restored.Add(new RestoredFile { Path = snapshot.Path, Change = FileRestoration.Failed, Problem = e.Message });
            }
        }

        copies.Finish();
        return restored;
    }

    private FileRestoration Restore(FileSnapshot snapshot)
    {
        var path = PathOf(snapshot.Path);
        var now = StandingFile.KindOf(path);
        switch (snapshot.Kind)
        {
            case FileKind.Missing:
                if (now == FileKind.Missing) return FileRestoration.Unchanged;
                StandingFile.Remove(path);
                return FileRestoration.Removed;
            case FileKind.File:
                if (now == FileKind.File && FileCopies.IsSame(snapshot, path)) return FileRestoration.Unchanged;
                copies.PutBack(snapshot, path);
                return FileRestoration.Restored;
            case FileKind.Link:
                if (now == FileKind.Link && new FileInfo(path).LinkTarget == snapshot.Link) return FileRestoration.Unchanged;
                StandingFile.Remove(path);
                File.CreateSymbolicLink(path, snapshot.Link!);
                return FileRestoration.Restored;
            default:
                return RestoreFolder(snapshot, path, now);
        }
    }

    private static FileRestoration RestoreFolder(FileSnapshot snapshot, string path, FileKind now)
    {
        if (now == FileKind.Folder && StandingFile.ModeOf(path) == snapshot.Mode) return FileRestoration.Unchanged;
        if (now is FileKind.File or FileKind.Link) StandingFile.Remove(path);
        Directory.CreateDirectory(path);
        StandingFile.SetMode(path, snapshot.Mode);
        return FileRestoration.Restored;
    }

    // What came into a folder since was made by the task.
    private void RemoveNew(string folder, HashSet<string> known, List<RestoredFile> restored)
    {
        var full = PathOf(folder);
        foreach (var path in StandingFile.NamesIn(full).Select(n => $"{folder}/{n}").Where(p => !known.Contains(p)).ToArray())
        {
            StandingFile.Remove(PathOf(path));
            restored.Add(new RestoredFile { Path = path, Change = FileRestoration.Removed });
        }
    }

    private string PathOf(string relative)
    {
        var (path, problem) = TargetPath.ResolveName(target, relative);
        return path ?? throw new IOException(problem);
    }
}
