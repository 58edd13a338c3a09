using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>How often simulations met what they are about; they would prove nothing if they never did.</summary>
internal sealed class Met
{
    private readonly Dictionary<string, int> _events = new(StringComparer.Ordinal);
    private int _runs;
    private int _done;
    private int _crashes;
    private int _powerCuts;
    private int _fullDisks;
    private int _visits;
    private int _snapshots;

    public void Add(SimulatedRun run)
    {
        _runs++;
        if (run.State.Phase == RunPhase.Done) _done++;
        _crashes += run.Crashes;
        _powerCuts += run.PowerCuts;
        _fullDisks += run.FullDisks;
        _visits += run.Visits;
        _snapshots += run.Snapshots;
        foreach (var entry in run.Journal())
        {
            var name = entry.Event.GetType().Name;
            _events[name] = _events.GetValueOrDefault(name) + 1;
        }
    }

    /// <param name="hasWorkers">Whether there was much for workers outside to do.</param>
    public void ShouldBeEnough(bool hasWorkers)
    {
        _crashes.ShouldBeGreaterThan(_runs / 2);
        _powerCuts.ShouldBeGreaterThan(_runs / 5);
        _fullDisks.ShouldBeGreaterThan(_runs / 20);
        _visits.ShouldBeGreaterThan(_runs / 2);
        _snapshots.ShouldBeGreaterThan(_runs / 10);
        _done.ShouldBeGreaterThan(_runs / 50);
        (_runs - _done).ShouldBeGreaterThan(_runs / 10);
        foreach (var kind in new[] { typeof(RunHalted), typeof(RetryScheduled), typeof(ResultRefused), typeof(WentBack), typeof(FailureAsked), typeof(FilesRestored), typeof(RollbackStarted), typeof(AttemptInterrupted), typeof(StepsAdded) })
            _events.GetValueOrDefault(kind.Name).ShouldBeGreaterThan(_runs / 20, kind.Name);
        foreach (var kind in hasWorkers ? new[] { typeof(AttemptCompleted), typeof(AttemptReleased), typeof(LeaseExpired) } : [])
            _events.GetValueOrDefault(kind.Name).ShouldBeGreaterThan(_runs / 20, kind.Name);
    }
}
