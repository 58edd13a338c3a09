namespace SpecPlanner.Runtime;

/// <summary>Writes into the journal of a run from any process, beside whoever carries the run on.</summary>
/// <remarks>
/// What it records is safe on disk when it returns. A process that carries the run on sees it within a tenth of a second
/// and does what follows from it; without one, the next <c>resume</c> does.
/// </remarks>
public sealed class RunDesk : IDisposable
{
    private readonly IJournal _journal;
    private readonly RunRecord _record;

    private RunDesk(IJournal journal, RunRecord record) => (_journal, _record) = (journal, record);

    /// <summary>The state as of what was read or recorded last; an immutable snapshot.</summary>
    public RunState State => _record.Safe;

    /// <summary>Opens a run.</summary>
    /// <exception cref="RunRefusedException">There is no such run, or it was cut off before it began.</exception>
    /// <exception cref="JournalException">Its journal is damaged, newer, or cannot be written.</exception>
    public static RunDesk Open(string target, string runId, Surroundings around)
    {
        var folder = RunStore.Find(target, runId);
        return Over(FileJournal.Visit(folder), folder.JournalFile, around, folder.Snapshot);
    }

    /// <summary>Opens a run over its journal.</summary>
    internal static RunDesk Over(IJournal journal, string file, Surroundings around, SnapshotFile? snapshot = null)
    {
        try
        {
            var state = snapshot?.Open(journal);
            journal.Read(entry => state = Replay.Next(state, entry, file));
            if (state is null) throw new RunRefusedException([$"The run of \"{file}\" was cut off before it began. Start a new one."]);
            return new RunDesk(journal, new RunRecord(journal, around, state));
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Reads what others have written since.</summary>
    public RunState Refresh() => Record(static _ => []);

    /// <summary>Asks something of the run, such as to halt, or to try a task again.</summary>
    /// <returns>The state with it, safe on disk.</returns>
    /// <exception cref="RunRefusedException">It is not permitted: the message says where the run or the task stands, and what is. Nothing was written.</exception>
    /// <exception cref="JournalException">It could not be written; nothing counts.</exception>
    public RunState Ask(Intervention asked) => Record(state =>
    {
        var answer = Interventions.Of(state, asked);
        return answer.Refusal is { } refusal ? throw new RunRefusedException([refusal]) : answer.Events;
    });

    /// <summary>Decides on the latest state, which nobody changes meanwhile, and records what was decided.</summary>
    /// <param name="decide">Gives the events; throws <see cref="RunRefusedException"/> when the state does not permit what is asked.</param>
    /// <returns>The state with them, safe on disk.</returns>
    /// <exception cref="RunRefusedException">It is not permitted; nothing was written.</exception>
    /// <exception cref="JournalException">It could not be written; nothing counts.</exception>
    internal RunState Record(Func<RunState, IReadOnlyList<RunEvent>> decide)
    {
        _record.Begin();
        try
        {
            foreach (var e in decide(_record.State)) _record.Add(e);
        }
        catch
        {
            _record.GiveUp();
            throw;
        }

        _record.Commit();
        return _record.State;
    }

    /// <summary>Closes the journal; what was recorded stays.</summary>
    public void Dispose() => _journal.Dispose();
}
