using System.IO.Compression;
using System.Text.Json;

namespace SpecPlanner.Runtime;

/// <summary>Writes runs into one file, entry by entry, so that memory does not grow with them.</summary>
/// <param name="target">The target folder of the runs.</param>
/// <param name="withFiles">Whether the copies of files that steps name go too.</param>
internal sealed class ArchiveWriting(string target, bool withFiles)
{
    private readonly List<ArchiveEntry> _entries = [];
    private readonly List<ArchivedRun> _runs = [];

    /// <summary>Writes an archive and makes it safe on the disk under its name.</summary>
    /// <param name="file">Its absolute path; what stands there is replaced once the new one is whole.</param>
    /// <param name="runs">The ids of the runs.</param>
    /// <param name="around">The time and the version.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="JournalException">A journal is damaged, newer, or cannot be read.</exception>
    public ArchiveManifest Write(string file, IReadOnlyList<string> runs, Surroundings around)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var half = file + ".half";
        try
        {
            ArchiveManifest manifest;
            using (var stream = PrivateFile.Create(half, FileMode.Create))
            {
                using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    foreach (var run in runs.Order(StringComparer.Ordinal)) Add(zip, run);
                    manifest = new ArchiveManifest { Format = ArchiveManifest.CurrentFormat, Created = around.Time.GetUtcNow().ToUniversalTime(), Version = around.Version, Project = ArchiveStore.ProjectOf(target), Runs = _runs, Entries = _entries };
                    using var entry = Entry(zip, ArchiveFile.ManifestName, manifest.Created);
                    entry.Write(ArchiveJson.Write(manifest));
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(half, file, overwrite: true);
            FolderSync.Sync(Path.GetDirectoryName(file)!);
            return manifest;
        }
        catch
        {
            File.Delete(half);
            throw;
        }
    }

    private void Add(ZipArchive zip, string run)
    {
        var folder = RunStore.Find(target, run);
        var (state, length) = Standing(folder);
        _runs.Add(new ArchivedRun(run, state.Plan.Id, state.Plan.Name, state.Start.PlanHash, RunPhaseWords.Of(state.Phase), state.Started, state.Updated, state.Sequence));
        AddPlan(zip, state);
        foreach (var (path, part) in new RunParts(folder, withFiles).Archived())
        {
            using var source = new FileStream(Path.Combine(folder.Path, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

            // Of the journal as much as was read: a runner may write while it is copied.
            Add(zip, $"runs/{run}/{path}", part, source, path == Path.GetFileName(folder.JournalFile) ? length : long.MaxValue, state.Updated);
        }
    }

    private void AddPlan(ZipArchive zip, RunState state)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json)) PlanJson.Write(writer, state.Plan);
        json.Position = 0;
        Add(zip, $"runs/{state.RunId}/{ArchiveFile.PlanName}", "planning", json, long.MaxValue, state.Updated);
    }

    private void Add(ZipArchive zip, string path, string part, Stream source, long limit, DateTimeOffset time)
    {
        using var entry = Entry(zip, path, time);
        var (bytes, sha256) = HashedCopy.Copy(source, entry, limit);
        _entries.Add(new ArchiveEntry(path, part, bytes, sha256));
    }

    private static Stream Entry(ZipArchive zip, string path, DateTimeOffset time)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        if (time.Year is >= 1980 and < 2100) entry.LastWriteTime = time.ToUniversalTime();
        return entry.Open();
    }

    private static (RunState State, long Length) Standing(RunFolder folder)
    {
        RunState? state = null;
        using var source = new FileStream(folder.JournalFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var reader = new JournalReader(source, folder.JournalFile);
        foreach (var entry in reader.Entries()) state = Replay.Next(state, entry, folder.JournalFile);
        return (state ?? throw new RunRefusedException([$"The run \"{folder.RunId}\" was cut off before it began."]), reader.Offset);
    }
}
