namespace SpecPlanner.Runtime;

/// <summary>Records events: into the journal, into the state, and out as commands once they are safe.</summary>
/// <param name="journal">Where they are made safe.</param>
/// <param name="around">The clock, and who watches.</param>
/// <param name="state">What the journal holds already; <see langword="null"/> for a new run.</param>
internal sealed class RunRecord(IJournal journal, Surroundings around, RunState? state = null)
{
    private readonly List<JournalEntry> _pending = [];
    private List<RunCommand> _commands = [];
    private RunState? _state = state;
    private volatile RunState? _safe = state;

    /// <summary>The state with everything recorded, also what is not safe yet. For the loop alone.</summary>
    public RunState State => _state ?? throw new InvalidOperationException("Nothing was recorded yet.");

    /// <summary>The state as of the last event that is safe; may be read from any thread.</summary>
    public RunState Safe => _safe ?? throw new InvalidOperationException("Nothing was recorded yet.");

    /// <summary>The time for which everything that follows was recorded: a retry that came due after it was not looked at.</summary>
    public DateTimeOffset Settled { get; private set; }

    /// <summary>Records an event. It counts once <see cref="Commit"/> has returned.</summary>
    public void Add(RunEvent e)
    {
        var entry = new JournalEntry((_state?.Sequence ?? 0) + 1, around.Time.GetUtcNow().ToUniversalTime(), e);
        var decision = Scheduler.Apply(_state, entry);
        journal.Append(entry);
        _state = decision.State;
        _commands.AddRange(decision.Commands);
        _pending.Add(entry);
    }

    /// <summary>Records everything that follows from the state by itself.</summary>
    public void Settle()
    {
        while (Scheduler.Next(State, Settled = around.Time.GetUtcNow()) is { } next) Add(next);
    }

    /// <summary>Makes what was recorded safe in one go, shows it, and gives out what is to be done now.</summary>
    public List<RunCommand> Commit()
    {
        if (_pending.Count == 0) return [];
        journal.Flush();
        _safe = _state;
        foreach (var entry in _pending) around.Watch(entry);
        _pending.Clear();
        var commands = _commands;
        _commands = [];
        return commands;
    }
}
