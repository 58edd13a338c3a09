namespace SpecPlanner.Runtime;

/// <summary>A journal in memory, for runs that need not survive: tests, benchmarks, dry experiments.</summary>
/// <param name="store">The events that are safe; several journals over one list are several writers.</param>
internal sealed class MemoryJournal(List<JournalEntry> store) : IJournal
{
    private readonly List<JournalEntry> _pending = [];
    private int _given;
    private bool _isTaken;

    /// <summary>Over a list of its own.</summary>
    public MemoryJournal()
        : this([])
    {
    }

    public bool HasNews
    {
        get
        {
            var isOurs = Monitor.IsEntered(store);
            if (isOurs) return _given != store.Count;
            lock (store) return _given != store.Count;
        }
    }

    public JournalPosition Position => new(_given, _given, "");

    public bool Skip(JournalPosition position)
    {
        if (_given > 0) throw new InvalidOperationException("What was given already cannot be left out.");
        lock (store)
        {
            if (position.Sequence > store.Count) return false;
            _given = (int)position.Sequence;
            return true;
        }
    }

    public void Read(Action<JournalEntry> read)
    {
        lock (store) Give(read);
    }

    public void Take(Action<JournalEntry> read)
    {
        Monitor.Enter(store);
        _isTaken = true;
        Give(read);
    }

    public void Append(JournalEntry entry) => _pending.Add(entry);

    public void Flush()
    {
        if (!_isTaken) throw new InvalidOperationException("The journal is written while it is taken, and only then.");
        store.AddRange(_pending);
        _given = store.Count;
        _pending.Clear();
    }

    public void Release()
    {
        if (!_isTaken) return;
        _isTaken = false;
        Monitor.Exit(store);
    }

    public void Dispose() => Release();

    private void Give(Action<JournalEntry> read)
    {
        while (_given < store.Count) read(store[_given++]);
    }
}
