namespace SpecPlanner.Runtime;

/// <summary>Builds the state of a run from its journal, which anyone may have changed.</summary>
internal static class Replay
{
    /// <summary>The state after one more event.</summary>
    /// <exception cref="JournalException">The event does not follow from those before it.</exception>
    public static RunState Next(RunState? state, JournalEntry entry, string file)
    {
        try
        {
            return RunFold.Fold(state, entry);
        }
        catch (Exception e)
        {
            throw new JournalException(file,
                $"The journal \"{file}\" is damaged at event {entry.Sequence}: {e.Message} Nothing was changed. Restore the file from a copy, or start a new run.", e);
        }
    }
}
