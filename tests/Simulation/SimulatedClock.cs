namespace SpecPlanner.Simulation.Tests;

/// <summary>A clock that goes on when it is told to, and calls what waits for it; what it shows can be put forward and back.</summary>
internal sealed class SimulatedClock : TimeProvider
{
    private readonly PriorityQueue<(Timer Timer, int Version), (TimeSpan Due, long Order)> _timers = new();
    private DateTimeOffset _start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private TimeSpan _passed;
    private long _order;

    public override DateTimeOffset GetUtcNow() => _start + _passed;

    /// <summary>What people see when somebody sets the clock: waiting goes on as before.</summary>
    public void Jump(TimeSpan by) => _start += by;

    public void Pass(TimeSpan time) => _passed += time;

    /// <summary>Goes to the next thing that waits, and calls it; <see langword="false"/> when nothing does.</summary>
    public bool GoOn()
    {
        while (_timers.TryDequeue(out var next, out var at))
        {
            if (!next.Timer.IsSet(next.Version)) continue;
            if (at.Due > _passed) _passed = at.Due;
            next.Timer.Fire();
            return true;
        }

        return false;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(SimulatedClock clock, Action call) : ITimer
    {
        private int _version;
        private bool _isSet;

        public bool IsSet(int version) => _isSet && version == _version;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan) throw new NotSupportedException("Nothing simulated looks again and again.");
            _version++;
            _isSet = dueTime != Timeout.InfiniteTimeSpan;
            if (_isSet) clock._timers.Enqueue((this, _version), (clock._passed + dueTime, clock._order++));
            return true;
        }

        public void Fire()
        {
            _isSet = false;
            call();
        }

        public void Dispose() => _isSet = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
