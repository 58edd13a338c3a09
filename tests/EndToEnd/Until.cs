namespace SpecPlanner.EndToEnd.Tests;

/// <summary>Waits for what other processes bring about, with an end to its patience: a test that waits for ever says nothing.</summary>
internal static class Until
{
    /// <summary>How long a test waits for anything that another process does.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="condition">What is waited for.</param>
    /// <param name="what">The same for people.</param>
    /// <param name="runner">The process that brings it about, and must not end before; without one, somebody else does.</param>
    public static async Task HoldsAsync(Func<bool> condition, string what, RunnerProcess? runner = null)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(Pause);
        while (!condition())
        {
            (runner?.HasEnded ?? false).ShouldBeFalse($"the run ended before this was so: {what}");
            limit.IsCancellationRequested.ShouldBeFalse($"not so after {Patience.TotalMinutes} minutes: {what}");
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
