using System.Threading.Channels;
using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>A process that carries the run on, from its start to its end or its crash: the real loop, record and journal.</summary>
internal sealed class SimulatedLife
{
    private readonly SimulatedThread _thread = new();
    private readonly Channel<RunInput> _inputs = RunSession.NewInputs();
    private readonly SimulatedWorld _world;
    private readonly FileJournal _journal;
    private readonly SimulatedClock _clock;
    private RunRecord? _record;
    private bool _isKilled;

    public SimulatedLife(FileJournal journal, SimulatedClock clock, Func<ChannelWriter<RunInput>, SimulatedWorld> world, Func<FileJournal, RunRecord> open)
    {
        (_journal, _clock, _world) = (journal, clock, world(_inputs.Writer));
        Running = Task.FromException<RunState>(new InvalidOperationException("It has not begun."));
        _thread.Do(() => Running = LiveAsync(open));
    }

    /// <summary>Ends when the process does.</summary>
    public Task<RunState> Running { get; private set; }

    /// <summary>The state as the process knows it.</summary>
    public RunState? State => _record?.Safe;

    /// <summary>Keeps its state beside the journal, as it does from time to time.</summary>
    public byte[]? Snapshot()
    {
        if (_record is null) return null;
        using var bytes = new MemoryStream();
        new StateSnapshot(_record.Safe, _journal.Position).Write(bytes);
        return bytes.ToArray();
    }

    /// <summary>Something reaches it from outside.</summary>
    public void Send(RunInput input)
    {
        if (!_isKilled) _thread.Do(() => _inputs.Writer.TryWrite(input));
    }

    /// <summary>Time passes for it; <see langword="false"/> when nothing waits for that.</summary>
    public bool GoOn()
    {
        var went = false;
        _thread.Do(() => went = _clock.GoOn());
        return went;
    }

    /// <summary>It is gone in the middle of whatever it did.</summary>
    public void Kill()
    {
        _isKilled = true;
        _world.Leave();
    }

    private async Task<RunState> LiveAsync(Func<FileJournal, RunRecord> open)
    {
        using (_journal)
        {
            _record = open(_journal);
            if (RunLifecycle.IsFinished(_record.State.Phase)) return _record.State;
            using var loop = new RunLoop(_record, _world, _inputs, _clock);
            return await loop.RunAsync();
        }
    }
}
