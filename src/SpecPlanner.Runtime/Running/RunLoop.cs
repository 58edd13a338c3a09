using System.Threading.Channels;

namespace SpecPlanner.Runtime;

/// <summary>The one loop of a run: takes what comes from outside, records what follows, and starts what is due.</summary>
internal sealed class RunLoop : IDisposable
{
    // What a timer can take; a longer wait is armed anew.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly RunRecord _record;
    private readonly IRunWorld _world;
    private readonly ChannelReader<RunInput> _inputs;
    private readonly TimeProvider _time;
    private readonly Snapshots? _snapshots;
    private readonly ITimer _timer;

    public RunLoop(RunRecord record, IRunWorld world, Channel<RunInput> inputs, TimeProvider time, Snapshots? snapshots = null)
    {
        (_record, _world, _inputs, _time, _snapshots) = (record, world, inputs.Reader, time, snapshots);
        _timer = time.CreateTimer(_ => inputs.Writer.TryWrite(new WakeInput()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Carries the run on until it is finished, halted or waiting.</summary>
    /// <exception cref="JournalException">The journal cannot be written any more; everything that ran was ended.</exception>
    public async Task<RunState> RunAsync()
    {
        try
        {
            while (true)
            {
                _record.Settle();
                foreach (var command in _record.Commit()) _world.Begin(_record.State, command);
                _snapshots?.Consider(_record.Safe);
                if (!RunLifecycle.IsUnderWay(_record.State.Phase)) break;
                Arm();
                await _inputs.WaitToReadAsync();

                // What came in is looked at with all that others have written before it.
                _record.Begin();
                while (_inputs.TryRead(out var input))
                {
                    if (!Take(input)) continue;
                    await EndNowAsync();
                    return _record.Safe;
                }
            }

            // A run that was cancelled from outside has no use for what it started.
            if (_record.State.Phase == RunPhase.Cancelled) await EndWorldAsync();
            await _world.WhenIdleAsync();
            TakeLate();
            return _record.Safe;
        }
        catch
        {
            _record.GiveUp();
            await EndWorldAsync();
            throw;
        }
    }

    public void Dispose() => _timer.Dispose();

    // True when the run is to be ended now.
    private bool Take(RunInput input)
    {
        switch (input)
        {
            case ResultInput { Event: var result }:
                _record.Add(Fencing.Problem(_record.State, result) is { } problem ? Refused(result, problem) : result);
                return false;
            case RollbackInput { Event: var result }:
                _record.Add(Fencing.Problem(_record.State, result) is { } reason ? Refused(result, reason) : result);
                return false;
            case HaltInput halt:
                if (RunLifecycle.IsUnderWay(_record.State.Phase) && !_record.State.Agenda.Halting) _record.Add(new HaltRequested { Reason = halt.Reason });
                return false;
            case FaultInput fault:
                throw new InvalidOperationException($"The run cannot go on: {fault.Error.Message}", fault.Error);
            default:
                return input is EndInput;
        }
    }

    // Everything that runs is ended first; only then the journal says so.
    private async Task EndNowAsync()
    {
        _record.Commit();
        var ended = await EndWorldAsync();

        // Somebody may have given the run up meanwhile.
        _record.Begin();
        if (RunLifecycle.IsUnderWay(_record.State.Phase)) Halt(ended);
        _record.Commit();
    }

    private void Halt(IReadOnlyCollection<string> ended)
    {
        foreach (var cut in CutOff.Interruptions(_record.State, "It was ended on request.", ended)) _record.Add(cut);
        if (!_record.State.Agenda.Halting) _record.Add(new HaltRequested { Reason = "The run was ended on request." });
        _record.Add(new RunHalted());
    }

    // Results that came while the last leftovers were ended are recorded as refused, not forgotten.
    private void TakeLate()
    {
        while (_inputs.TryRead(out var input))
        {
            const string late = "It came after the run had ended.";
            if (input is ResultInput { Event: var result }) _record.Add(Refused(result, late));
            else if (input is RollbackInput { Event: var item }) _record.Add(Refused(item, late));
        }

        _record.Commit();
    }

    private static ResultRefused Refused(AttemptEvent result, string reason) =>
        new() { Task = result.Task, Attempt = result.Attempt, Token = result.Token, Reason = reason };

    private static ResultRefused Refused(RollbackItemEvent result, string reason) =>
        new() { Task = AttemptMarker.RollbackStep, Attempt = 1, Token = result.Token, Reason = reason };

    private Task<IReadOnlyCollection<string>> EndWorldAsync()
    {
        var state = _record.State;
        return _world.EndAsync(found => CutOff.EndsUnderWay(state, found));
    }

    // Writing may have taken longer than a retry waits: what came due meanwhile was not looked at and is due now.
    private void Arm()
    {
        if (Scheduler.WakeAt(_record.State, _record.Settled) is not { } due) return;
        var wait = due - _time.GetUtcNow();
        _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
    }
}
