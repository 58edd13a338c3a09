namespace SpecPlanner.Runtime;

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
