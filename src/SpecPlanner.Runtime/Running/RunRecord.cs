namespace SpecPlanner.Runtime;

/// <summary>Records events: into the journal, into the state, and out as commands once they are safe.</summary>
/// <remarks>
/// What is recorded between two <see cref="Commit"/>s is one write. The journal is taken with the first of it, so that it
/// follows from everything that other processes have written before.
/// </remarks>
/// <param name="journal">Where they are made safe.</param>
/// <param name="around">The clock, and who watches.</param>
/// <param name="state">What the journal has given already; <see langword="null"/> for a new run.</param>
internal sealed class RunRecord(IJournal journal, Surroundings around, RunState? state = null)
{
    private readonly List<JournalEntry> _pending = [];
    private List<RunCommand> _commands = [];
    private RunState? _state = state;
    private volatile RunState? _safe = state;
    private bool _isTaken;

    /// <summary>The state with everything recorded, also what is not safe yet. For the loop alone.</summary>
    public RunState State => _state ?? throw new InvalidOperationException("Nothing was recorded yet.");

    /// <summary>The state as of the last event that is safe; may be read from any thread.</summary>
    public RunState Safe => _safe ?? throw new InvalidOperationException("Nothing was recorded yet.");

    /// <summary>The time for which everything that follows was recorded: a retry that came due after it was not looked at.</summary>
    public DateTimeOffset Settled { get; private set; }

    /// <summary>Takes the journal and folds what others have written in; nobody else writes until <see cref="Commit"/>.</summary>
    /// <exception cref="JournalException">It cannot be taken, or what was written does not follow.</exception>
    public void Begin()
    {
        if (_isTaken) return;
        journal.Take(Fold);
        _isTaken = true;
    }

    /// <summary>Records an event. It counts once <see cref="Commit"/> has returned.</summary>
    public void Add(RunEvent e)
    {
        Begin();
        var entry = new JournalEntry((_state?.Sequence ?? 0) + 1, around.Time.GetUtcNow().ToUniversalTime(), e);
        Fold(entry);
        journal.Append(entry);
    }

    /// <summary>Records everything that follows from the state by itself.</summary>
    public void Settle()
    {
        Begin();
        while (Scheduler.Next(State, Settled = around.Time.GetUtcNow()) is { } next) Add(next);
    }

    /// <summary>Makes what was recorded safe in one go, shows it, and gives out what is to be done now.</summary>
    /// <exception cref="JournalException">It cannot be made safe: none of it counts.</exception>
    public List<RunCommand> Commit()
    {
        if (!_isTaken) return [];
        try
        {
            if (_pending.Count > 0) journal.Flush();
        }
        finally
        {
            _isTaken = false;
            journal.Release();
        }

        _safe = _state;
        foreach (var entry in _pending) around.Watch(entry);
        _pending.Clear();
        var commands = _commands;
        _commands = [];
        commands.RemoveAll(c => !Wanted.Is(State, c));
        return commands;
    }

    /// <summary>Lets others write, and forgets what was not committed.</summary>
    public void GiveUp()
    {
        _isTaken = false;
        journal.Release();
    }

    private void Fold(JournalEntry entry)
    {
        var decision = Scheduler.Apply(_state, entry);
        _state = decision.State;
        _commands.AddRange(decision.Commands);
        _pending.Add(entry);
    }
}
