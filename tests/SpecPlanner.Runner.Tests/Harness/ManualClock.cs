namespace SpecPlanner.Runner.Tests;

/// <summary>A clock that a test moves; its timers fire when their time has come.</summary>
public sealed class ManualClock : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time)
    {
        _now += time;
        foreach (var timer in _timers.Where(t => t.Due <= _now).ToList()) timer.Fire();
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        public TimeSpan? Due { get; private set; }

        public void Fire()
        {
            Due = null;
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = clock._now + dueTime;
            return true;
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
