using System.Globalization;

namespace SpecPlanner.Runtime;

/// <summary>An archive in a folder, as its manifest tells it.</summary>
/// <param name="File">Its absolute path.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Manifest">What it holds; <see langword="null"/> when that cannot be told.</param>
/// <param name="Problem">Why not; empty when it can.</param>
public sealed record StoredArchive(string File, long Bytes, ArchiveManifest? Manifest, string Problem);

/// <summary>The archives of runs: made in <c>.specplanner/archives</c>, one file each.</summary>
public static class ArchiveStore
{
    /// <summary>The folder of a target's archives.</summary>
    public static string FolderOf(string target) => Path.Combine(Path.GetFullPath(target), StateFolder.Name, "archives");

    /// <summary>The project that a target folder stands for: its name.</summary>
    public static string ProjectOf(string target) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)));

    /// <summary>Makes an archive of one run; an older one of the same run is replaced, as the new one holds all that it held.</summary>
    /// <param name="target">The target folder.</param>
    /// <param name="runId">The run's id.</param>
    /// <param name="withFiles">Whether the copies of files that steps name go too; they may hold secrets.</param>
    /// <param name="around">The time and the version.</param>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">Its journal is damaged, newer, or cannot be read.</exception>
    /// <exception cref="ArchiveException">It cannot be written.</exception>
    public static StoredArchive Create(string target, string runId, bool withFiles, Surroundings around)
    {
        MakeFolder(target);
        return Create(target, Path.Combine(FolderOf(target), runId + ".zip"), [runId], withFiles, around);
    }

    /// <summary>Makes an archive for each month in which runs were finished, of all runs of it, and reads each to its end.</summary>
    /// <param name="target">The target folder.</param>
    /// <param name="before">The first month that is left alone; any day of it.</param>
    /// <param name="withFiles">Whether the copies of files that steps name go too; they may hold secrets.</param>
    /// <param name="around">The time and the version.</param>
    /// <param name="problems">Takes the runs whose journals could not be read, a sentence each; they stay.</param>
    /// <exception cref="ArchiveException">One cannot be written, or was not written as it should be.</exception>
    public static IReadOnlyList<StoredArchive> CreateMonthly(string target, DateOnly before, bool withFiles, Surroundings around, Action<string> problems)
    {
        var limit = new DateTime(before.Year, before.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        var finished = Finished(target, problems).Where(r => r.Updated.UtcDateTime < limit).ToList();
        if (finished.Count > 0) MakeFolder(target);
        return
        [
            .. finished
                .GroupBy(r => r.Updated.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture), StringComparer.Ordinal)
                .OrderBy(month => month.Key, StringComparer.Ordinal)
                .Select(month => Create(target, FreeName(target, month.Key), [.. month.Select(r => r.RunId)], withFiles, around)),
        ];
    }

    /// <summary>The archives in a folder, ordered by name.</summary>
    public static IReadOnlyList<StoredArchive> List(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, "*.zip").Order(StringComparer.Ordinal).Select(Look)];

    /// <summary>Puts the runs of an archive into a target folder, once all of it was held against its checksums.</summary>
    /// <returns>The ids of the runs.</returns>
    /// <exception cref="ArchiveException">It is damaged, cannot be read, or a run of it is there already; nothing was changed.</exception>
    public static IReadOnlyList<string> Restore(string file, string target)
    {
        using var archive = ArchiveFile.Open(file);
        try
        {
            return ArchiveRestoring.Restore(archive, target);
        }
        catch (Exception e) when (e is not ArchiveException and (IOException or UnauthorizedAccessException))
        {
            throw new ArchiveException(file, $"The archive \"{file}\" cannot be restored into \"{target}\": {e.Message} Make room or give the rights, then try again.", e);
        }
    }

    private static StoredArchive Create(string target, string file, IReadOnlyList<string> runs, bool withFiles, Surroundings around)
    {
        try
        {
            new ArchiveWriting(target, withFiles).Write(file, runs, around);
        }
        catch (Exception e) when (e is not JournalException and (IOException or UnauthorizedAccessException))
        {
            throw new ArchiveException(file, $"The archive \"{file}\" cannot be written: {e.Message} Make room or give the rights, then try again.", e);
        }

        using var written = ArchiveFile.Open(file);
        written.Verify();
        return new StoredArchive(file, new FileInfo(file).Length, written.Manifest, "");
    }

    private static IEnumerable<RunState> Finished(string target, Action<string> problems)
    {
        foreach (var id in RunStore.List(target))
        {
            RunState? state = null;
            try
            {
                if (!RunStore.IsCarriedOut(target, id)) state = RunStore.Load(target, id).State;
            }
            catch (JournalException problem)
            {
                problems($"{problem.Message} It was passed over.");
            }

            if (state is not null && RunLifecycle.IsFinished(state.Phase)) yield return state;
        }
    }

    private static string FreeName(string target, string month)
    {
        for (var number = 1; ; number++)
        {
            var name = Path.Combine(FolderOf(target), string.Create(CultureInfo.InvariantCulture, $"{month}{(number == 1 ? "" : $"-{number}")}.zip"));
            if (!File.Exists(name)) return name;
        }
    }

    private static StoredArchive Look(string file)
    {
        try
        {
            using var archive = ArchiveFile.Open(file);
            return new StoredArchive(file, new FileInfo(file).Length, archive.Manifest, "");
        }
        catch (ArchiveException problem)
        {
            return new StoredArchive(file, new FileInfo(file).Length, null, problem.Message);
        }
    }

    private static void MakeFolder(string target)
    {
        try
        {
            StateFolder.Make(target, "archives");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException(FolderOf(target), $"The folder \"{FolderOf(target)}\" cannot be made: {e.Message}", e);
        }
    }
}
