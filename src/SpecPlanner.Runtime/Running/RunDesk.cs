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

    private readonly TimeProvider _time;

    private RunDesk(IJournal journal, RunRecord record, TimeProvider time) => (_journal, _record, _time) = (journal, record, time);

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
            return new RunDesk(journal, new RunRecord(journal, around, state), around.Time);
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

    /// <summary>Whether others have written since this was read last; cheap, and asks nobody to wait.</summary>
    public bool HasNews => _journal.HasNews;

    /// <summary>Takes what a worker outside asks or says: of any number that claim one attempt, one gets it.</summary>
    /// <param name="asked">What it asks.</param>
    /// <param name="mask">Hides the secrets that this process knows; whoever carries the run on hides all of them when it takes a result in.</param>
    /// <exception cref="RunRefusedException">What is asked can never be: nothing was written.</exception>
    /// <exception cref="JournalException">It could not be written; nothing counts.</exception>
    public WorkerReply Work(WorkerRequest asked, SecretMask? mask = null)
    {
        WorkerAnswer? answer = null;
        var after = Record(state => (answer = asked switch
        {
            ClaimWork claim => Claiming.Of(state, claim),
            HeldRequest held => Holding.Of(state, held, mask ?? SecretMask.None, _time.GetUtcNow()),
            _ => throw new ArgumentException($"A request of an unknown kind: {asked.GetType().Name}.", nameof(asked)),
        }).Events);
        return new WorkerReply(answer!.Outcome, answer.Said, after, answer.Task);
    }

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
