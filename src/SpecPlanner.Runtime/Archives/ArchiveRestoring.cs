namespace SpecPlanner.Runtime;

/// <summary>Puts the runs of an archive back into a target folder, each whole or not at all.</summary>
internal static class ArchiveRestoring
{
    /// <summary>Restores every run of an archive, once all of it was held against its checksums.</summary>
    /// <returns>The ids of the runs.</returns>
    /// <exception cref="ArchiveException">It is damaged, or a run of it is there already; nothing was changed.</exception>
    public static IReadOnlyList<string> Restore(ArchiveFile archive, string target)
    {
        archive.Verify();
        string[] runs = [.. archive.Manifest.Runs.Select(r => r.Run)];
        if (Array.Find(runs, run => Directory.Exists(new RunFolder(target, run).Path)) is { } there)
            throw new ArchiveException(archive.File, $"The run \"{there}\" is in \"{target}\" already, and a run is never overwritten. Nothing was changed. Choose another folder with --to.");

        var beside = Path.Combine(StateFolder.Make(target, "runs"), $".restoring-{Guid.NewGuid():N}");
        try
        {
            foreach (var entry in archive.Manifest.Entries.Where(e => e.Path.Split('/') is not [_, _, ArchiveFile.PlanName])) CopyOut(archive, entry, Path.Combine(beside, entry.Path["runs/".Length..]));
            foreach (var run in runs) Directory.Move(Path.Combine(beside, run), new RunFolder(target, run).Path);
            FolderSync.Sync(RunFolder.RunsOf(target));
            return runs;
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    private static void CopyOut(ArchiveFile archive, ArchiveEntry entry, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = PrivateFile.Create(path, FileMode.CreateNew);
        archive.CopyTo(entry, file);
        file.Flush(flushToDisk: true);
    }
}
