namespace SpecPlanner.Runtime;

/// <summary>A run as its journal tells it, read without changing anything.</summary>
/// <param name="RunId">The run's id.</param>
/// <param name="State">Its state; <see langword="null"/> when it was cut off before it began.</param>
/// <param name="Tail">A cut off write at the journal's end.</param>
public sealed record StoredRun(string RunId, RunState? State, TornTail? Tail);

/// <summary>The runs of a target folder, for looking at.</summary>
public static class RunStore
{
    /// <summary>The ids of the runs, oldest first; a start that was cut off before its first event was safe is none.</summary>
    public static IReadOnlyList<string> List(string target)
    {
        var folder = RunFolder.RunsOf(target);
        if (!Directory.Exists(folder)) return [];
        return
        [
            .. Directory.EnumerateDirectories(folder)
                .Select(d => Path.GetFileName(d))
                .Where(id => RunIds.IsValid(id) && new RunFolder(target, id).HasBegun)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The absolute path of a run's journal, whether or not there is one.</summary>
    public static string JournalOf(string target, string runId) => new RunFolder(target, runId).JournalFile;

    /// <summary>Whether a process carries the run on right now; a run that is not finished and that nobody carries on was cut off.</summary>
    public static bool IsCarriedOut(string target, string runId) => new RunFolder(target, runId).IsLocked;

    /// <summary>Whether a run's last events say that it has ended; <see langword="false"/> also when more has to be read to know. Costs the same for every length.</summary>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">Its journal cannot be read.</exception>
    public static bool IsSurelyFinished(string target, string runId)
    {
        var folder = Find(target, runId);
        return Looked(folder, source => JournalEnd.SaysFinished(source, folder.JournalFile));
    }

    /// <summary>Reads a run.</summary>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">Its journal is damaged, newer, or cannot be read.</exception>
    public static StoredRun Load(string target, string runId)
    {
        var folder = Find(target, runId);
        return Looked(folder, source =>
        {
            var snapshot = folder.Snapshot.Read(p => p.IsIn(source));
            var (state, position) = (snapshot?.State, snapshot?.Position ?? JournalPosition.Start);
            source.Seek(position.Offset, SeekOrigin.Begin);
            var reader = new JournalReader(source, folder.JournalFile, position.Offset, position.Sequence);
            foreach (var entry in reader.Entries()) state = Replay.Next(state, entry, folder.JournalFile);
            return new StoredRun(runId, state, reader.Tail);
        });
    }

    /// <summary>Reads a run's events one by one, without keeping them.</summary>
    /// <param name="target">The target folder.</param>
    /// <param name="runId">The run's id.</param>
    /// <param name="read">Takes each event, in order.</param>
    /// <returns>A cut off write at the journal's end, if there is one.</returns>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">Its journal is damaged, newer, or cannot be read.</exception>
    public static TornTail? Read(string target, string runId, Action<JournalEntry> read)
    {
        var folder = Find(target, runId);
        return Looked(folder, source =>
        {
            var reader = new JournalReader(source, folder.JournalFile);
            foreach (var entry in reader.Entries()) read(entry);
            return reader.Tail;
        });
    }

    private static T Looked<T>(RunFolder folder, Func<Stream, T> look)
    {
        try
        {
            using var source = new FileStream(folder.JournalFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return look(source);
        }
        catch (Exception e) when (e is not JournalException and (IOException or UnauthorizedAccessException))
        {
            throw new JournalException(folder.JournalFile, $"The journal \"{folder.JournalFile}\" cannot be read: {e.Message} Nothing was changed. Give the rights to read it, then try again.", e);
        }
    }

    /// <summary>The folder of a run that exists.</summary>
    internal static RunFolder Find(string target, string runId)
    {
        if (RunIds.IsValid(runId))
        {
            var folder = new RunFolder(target, runId);
            if (File.Exists(folder.JournalFile)) return folder;
        }

        var known = List(target);
        var about = known.Count == 0 ? "There are no runs in this folder." : $"The latest is \"{known[^1]}\".";
        throw new RunRefusedException([$"There is no run \"{runId}\" in \"{Path.GetFullPath(target)}\". {about}"]);
    }
}
