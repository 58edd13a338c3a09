namespace SpecPlanner.Runtime;

/// <summary>Copies the files a task names, before the task touches them.</summary>
/// <param name="target">The target folder.</param>
/// <param name="copies">Where contents are kept.</param>
internal sealed class SnapshotTaking(string target, FileCopies copies)
{
    /// <summary>What stands at each path; a folder is listed with all that is below it.</summary>
    /// <param name="paths">Paths relative to the target folder.</param>
    /// <exception cref="IOException">Something cannot be read, or leads out of the target folder, or there is no room for the copy.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be read.</exception>
    public List<FileSnapshot> Take(IEnumerable<string> paths)
    {
        var taken = new List<FileSnapshot>();
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            var (full, problem) = TargetPath.ResolveName(target, path);
            if (full is null) throw new IOException(problem);
            Add(taken, path.TrimEnd('/'), full);
        }

        copies.Finish();
        return taken;
    }

    private void Add(List<FileSnapshot> taken, string path, string full)
    {
        switch (StandingFile.KindOf(full))
        {
            case FileKind.Missing:
                taken.Add(new FileSnapshot { Path = path, Kind = FileKind.Missing });
                break;
            case FileKind.Link:
                taken.Add(new FileSnapshot { Path = path, Kind = FileKind.Link, Link = new FileInfo(full).LinkTarget });
                break;
            case FileKind.File:
                var (sha256, bytes) = copies.Keep(full);
                taken.Add(new FileSnapshot
                {
                    Path = path,
                    Kind = FileKind.File,
                    Bytes = bytes,
                    Sha256 = sha256,
                    Written = new DateTimeOffset(File.GetLastWriteTimeUtc(full)),
                    Mode = StandingFile.ModeOf(full),
                });
                break;
            case FileKind.Folder:
                taken.Add(new FileSnapshot { Path = path, Kind = FileKind.Folder, Mode = StandingFile.ModeOf(full) });
                foreach (var name in StandingFile.NamesIn(full)) Add(taken, $"{path}/{name}", Path.Combine(full, name));
                break;
        }
    }
}
