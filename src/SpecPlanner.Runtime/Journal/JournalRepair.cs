using System.Globalization;

namespace SpecPlanner.Runtime;

/// <summary>What is left of a journal that cannot be read to its end.</summary>
/// <param name="Events">How many events are whole, from the first on.</param>
/// <param name="Bytes">How many bytes they take.</param>
/// <param name="Rest">How many bytes stand behind them.</param>
/// <param name="Problem">Why the rest cannot be read; <see langword="null"/> when there is none, or it is a write that was cut off.</param>
public sealed record JournalSurvey(long Events, long Bytes, long Rest, string? Problem);

/// <summary>Looks at a journal without believing it, and leaves out what is behind an event.</summary>
public static class JournalRepair
{
    /// <summary>Reads a run's journal as far as it can be read. Changes nothing.</summary>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">The file cannot be opened.</exception>
    public static JournalSurvey Look(string target, string runId) => Read(RunStore.Find(target, runId), long.MaxValue);

    /// <summary>Leaves out everything behind an event. The file as it was is kept beside it.</summary>
    /// <param name="target">The target folder.</param>
    /// <param name="runId">The run.</param>
    /// <param name="last">The number of the last event to keep.</param>
    /// <param name="now">The time, for the copy's name.</param>
    /// <returns>The path of the copy.</returns>
    /// <exception cref="RunRefusedException">There is no such run, or its journal has no such event that can be read.</exception>
    /// <exception cref="JournalException">The run is being carried on, or the file cannot be written; it is as it was.</exception>
    public static string KeepTo(string target, string runId, long last, DateTimeOffset now)
    {
        var folder = RunStore.Find(target, runId);
        using var held = folder.Lock();
        var found = Read(folder, last);
        if (found.Events < last || last < 1)
            throw new RunRefusedException([string.Create(CultureInfo.InvariantCulture, $"The journal of \"{runId}\" can be read up to event {found.Events}, so it cannot be kept up to event {last}. Choose a number from 1 to {found.Events}.")]);
        try
        {
            var copy = string.Create(CultureInfo.InvariantCulture, $"{folder.JournalFile}.{now.UtcDateTime:yyyyMMdd-HHmmss}");
            File.Copy(folder.JournalFile, copy, overwrite: false);
            using var file = JournalFile.Open(folder.JournalFile, folder.WriterLockFile);
            using (file.Lock())
            {
                file.Cut(found.Bytes);
                file.Sync();
            }

            folder.Snapshot.Remove();
            FolderSync.Sync(folder.Path);
            return copy;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(folder.JournalFile, $"The journal \"{folder.JournalFile}\" cannot be repaired: {e.Message} Make room or give the rights, then try again.", e);
        }
    }

    private static JournalSurvey Read(RunFolder folder, long last)
    {
        try
        {
            using var source = new FileStream(folder.JournalFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var reader = new JournalReader(source, folder.JournalFile);
            RunState? state = null;
            var (events, bytes, problem) = (0L, 0L, (string?)null);
            try
            {
                foreach (var entry in reader.Entries())
                {
                    state = Replay.Next(state, entry, folder.JournalFile);
                    bytes = reader.Offset;
                    if (++events == last) break;
                }
            }
            catch (JournalException e)
            {
                problem = e.Message;
            }

            return new JournalSurvey(events, bytes, source.Length - bytes, problem);
        }
        catch (Exception e) when (e is not JournalException and (IOException or UnauthorizedAccessException))
        {
            throw new JournalException(folder.JournalFile, $"The journal \"{folder.JournalFile}\" cannot be read: {e.Message}", e);
        }
    }
}
