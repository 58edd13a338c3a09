namespace SpecPlanner.Runtime;

/// <summary>Decides when a run's state is kept, and keeps it beside the run, which does not wait for that.</summary>
/// <param name="file">Where to.</param>
/// <param name="journal">The journal of the run.</param>
/// <param name="kept">The number of the last event whose state the file holds; 0 when it holds none.</param>
internal sealed class Snapshots(SnapshotFile file, IJournal journal, long kept = 0)
{
    // So much is read back in a moment; and a snapshot with many tasks costs what reading some events of each of them does.
    private const int Least = 20_000;
    private const int EachTask = 4;

    private long _kept = kept;
    private Task _keeping = Task.CompletedTask;

    /// <summary>The run is safe as far as the state says, and nothing is pending. From the run's own loop.</summary>
    public void Consider(RunState state)
    {
        if (state.Sequence - _kept >= Math.Max(Least, EachTask * state.TaskList.Count)) Keep(state);
    }

    /// <summary>A life of the run ends: keeps the state unless little was recorded since it was kept last, and waits for that.</summary>
    public async Task EndAsync(RunState state)
    {
        await _keeping;
        if (state.Sequence - _kept >= Least / 10) Keep(state);
        await _keeping;
    }

    private void Keep(RunState state)
    {
        if (!_keeping.IsCompleted) return;
        _kept = state.Sequence;
        var snapshot = new StateSnapshot(state, journal.Position);
        _keeping = Task.Run(() => file.Save(snapshot));
    }
}
