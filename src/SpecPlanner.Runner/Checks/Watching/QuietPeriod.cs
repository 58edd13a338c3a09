using System.Threading.Channels;

namespace SpecPlanner.Runner;

/// <summary>Turns many changes at once into one: an editor that saves touches a file several times.</summary>
/// <param name="clock">Measures the time.</param>
/// <param name="length">How long nothing must have changed.</param>
internal sealed class QuietPeriod(TimeProvider clock, TimeSpan length) : IDisposable
{
    // Where changes never end, somebody still wants to see how things stand.
    private const int LongestWait = 10;

    private readonly Channel<bool> _ended = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();
    private ITimer? _timer;
    private long _since;

    /// <summary>Something changed just now.</summary>
    public void Touch()
    {
        lock (_gate)
        {
            if (_timer is null)
            {
                _since = clock.GetTimestamp();
                _timer = clock.CreateTimer(static state => ((QuietPeriod)state!).End(), this, length, Timeout.InfiniteTimeSpan);
            }
            else if (clock.GetElapsedTime(_since) < length * LongestWait)
            {
                _timer.Change(length, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Waits until something has changed and nothing changes any more.</summary>
    /// <returns>Whether that was so; <see langword="false"/> when it was cancelled.</returns>
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _ended.Reader.ReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate) _timer?.Dispose();
    }

    private void End()
    {
        lock (_gate)
        {
            _timer?.Dispose();
            _timer = null;
        }

        _ended.Writer.TryWrite(true);
    }
}
