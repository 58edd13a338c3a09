using System.Text.Json;

namespace SpecPlanner.Runtime;

/// <summary>The file with the snapshot of a run.</summary>
/// <param name="path">Its absolute path.</param>
internal sealed class SnapshotFile(string path)
{
    /// <summary>Writes a snapshot in place of the one there was: all of it or nothing.</summary>
    /// <returns>Whether that could be done. What cannot be written is only missed by whoever would have been faster with it.</returns>
    public bool Save(StateSnapshot snapshot)
    {
        var beside = path + ".new";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 20)) snapshot.Write(stream);
            File.Move(beside, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(beside);
            return false;
        }
    }

    /// <summary>Reads the snapshot.</summary>
    /// <param name="isIn">Whether the journal has a position.</param>
    /// <returns>The snapshot; <see langword="null"/> when there is none that can be used.</returns>
    public StateSnapshot? Read(Func<JournalPosition, bool> isIn)
    {
        try
        {
            return File.Exists(path) ? StateSnapshot.Read(File.ReadAllBytes(path), isIn) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or AggregateException)
        {
            // The journal has it all.
            return null;
        }
    }

    /// <summary>The state the snapshot holds, once the journal has left out what is in it; <see langword="null"/> when all of it is to be read.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    public RunState? Open(IJournal journal) => Read(journal.Skip)?.State;

    /// <summary>Removes the snapshot, as it does not hold any more.</summary>
    public void Remove() => Remove(path);

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is not taken for the journal's either way.
        }
    }
}
