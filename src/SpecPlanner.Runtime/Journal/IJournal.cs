namespace SpecPlanner.Runtime;

/// <summary>Where the events of one run are kept: the truth, of which everything else is a view.</summary>
internal interface IJournal : IDisposable
{
    /// <summary>Takes an event. It counts only once <see cref="Flush"/> has returned.</summary>
    void Append(JournalEntry entry);

    /// <summary>Makes everything taken so far safe, in one go.</summary>
    /// <exception cref="JournalException">It could not be made safe; what was safe before still is.</exception>
    void Flush();
}

/// <summary>A journal in memory, for runs that need not survive: tests, benchmarks, dry experiments.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly List<JournalEntry> _taken = [];

    /// <summary>The events that are safe.</summary>
    public List<JournalEntry> Entries { get; } = [];

    public void Append(JournalEntry entry) => _taken.Add(entry);

    public void Flush()
    {
        Entries.AddRange(_taken);
        _taken.Clear();
    }

    public void Dispose()
    {
    }
}
