using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>What a runner does at its start: it reads what there is, notes what was cut off, and goes on.</summary>
/// <param name="random">Draws how.</param>
/// <param name="kindness">How seldom somebody gives up what was cut off.</param>
/// <param name="journal">The journal of the run.</param>
/// <param name="history">What was called safe.</param>
/// <param name="around">The clock, and who watches.</param>
/// <param name="start">How the run begins.</param>
internal sealed class SimulatedStart(Random random, int kindness, SimulatedJournal journal, SimulatedHistory history, Surroundings around, RunStarted start)
{
    private byte[]? _snapshot;

    /// <summary>How often it began with a state that was kept.</summary>
    public int Snapshots { get; private set; }

    /// <summary>From now on a runner may begin with a state that was kept.</summary>
    public void Keep(byte[]? snapshot) => _snapshot = snapshot ?? _snapshot;

    /// <summary>Opens the run over its journal, as this process has that open.</summary>
    public RunRecord Open(FileJournal own)
    {
        var state = _snapshot is not null && random.Next(4) == 0 ? StateSnapshot.Read(_snapshot, own.Skip)?.State : null;
        var wasKept = state is not null;
        var found = new List<JournalEntry>();
        own.Read(Fold);
        own.Take(Fold);
        own.Release();
        if (wasKept)
        {
            Snapshots++;
            found = journal.Entries();
            StateText.Of(state!).ShouldBe(StateText.Of(Invariants.Replay(found)));
        }

        history.HoldAgainst(found);
        return GoOn(new RunRecord(own, around, state), state);

        void Fold(JournalEntry entry)
        {
            state = RunFold.Fold(state, entry);
            found.Add(entry);
        }
    }

    private RunRecord GoOn(RunRecord record, RunState? state)
    {
        if (state is null)
        {
            record.Add(start);
            record.Commit();
        }
        else if (!RunLifecycle.IsFinished(state.Phase))
        {
            foreach (var cut in CutOff.Interruptions(state, "crash", []).ToArray()) record.Add(cut);
            record.Commit();
            record.Add(new RunResumed { Parallel = state.Parallel, Session = around.RandomHex(8) });
            for (var task = 0; task < state.Tasks.Count; task++) GiveUp(record, task);
        }

        return record;
    }

    // Somebody does not want to see an attempt made again that was cut off.
    private void GiveUp(RunRecord record, int task)
    {
        if (random.Next(10 * kindness) > 0) return;
        foreach (var e in GivingUp.Of(record.State, task, "Ada")) record.Add(e);
    }
}
