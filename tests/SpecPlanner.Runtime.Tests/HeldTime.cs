namespace SpecPlanner.Runtime.Tests;

/// <summary>The time of this machine, but for one length of time, which passes when a test says so.</summary>
internal sealed class HeldTime(TimeSpan held) : TimeProvider
{
    private readonly TaskCompletionSource<ITimer> _timer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != held) return base.CreateTimer(callback, state, dueTime, period);
        var timer = base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        _timer.TrySetResult(timer);
        return timer;
    }

    /// <summary>Lets the length of time pass, as soon as somebody waits for it.</summary>
    public async Task PassAsync() => (await _timer.Task).Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
}
