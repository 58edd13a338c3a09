namespace SpecPlanner.Benchmarks.Durable;

/// <summary>Looks at the managed heap a hundred times a second and keeps the most it saw.</summary>
internal sealed class HeapPeak : IAsyncDisposable
{
    private readonly PeriodicTimer _timer = new(TimeSpan.FromMilliseconds(10));
    private readonly Task _looking;
    private long _most;

    public HeapPeak() => _looking = LookAsync();

    /// <summary>The most bytes so far.</summary>
    public long Most => Math.Max(Volatile.Read(ref _most), GC.GetTotalMemory(forceFullCollection: false));

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _looking;
    }

    private async Task LookAsync()
    {
        while (await _timer.WaitForNextTickAsync()) _most = Math.Max(_most, GC.GetTotalMemory(forceFullCollection: false));
    }
}
