namespace SpecPlanner.Simulation.Tests;

/// <summary>The one thread of a simulated process: what is to go on later waits in a row, so that a seed decides everything.</summary>
internal sealed class SimulatedThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Call, object? State)> _row = new();

    public override void Post(SendOrPostCallback d, object? state) => _row.Enqueue((d, state));

    /// <summary>Does something as that thread, and everything that goes on from there.</summary>
    public void Do(Action act)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            act();
            while (_row.TryDequeue(out var next)) next.Call(next.State);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
