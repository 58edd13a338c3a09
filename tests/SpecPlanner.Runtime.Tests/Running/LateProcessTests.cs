using System.Diagnostics;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Processes that appear when the first search for those of an attempt is over already.</summary>
public sealed class LateProcessTests : IDisposable
{
    // No other pause is as long, so the time provider knows by it that the first search is over.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(321);

    private readonly SessionHarness _runs = new();
    private Process? _late;

    public LateProcessTests() => _runs.Around = new Surroundings { Grace = Grace, Time = new WatchedTime(StartLateProcess) };

    [Fact]
    public async Task When_a_run_is_ended_they_are_ended_too()
    {
        using var end = new CancellationTokenSource();
        _runs.Around = _runs.Around with { Watch = entry => EndAt(entry, end) };

        (await RunAsync(Drawn.Step("one", "sleep 300"), end.Token)).Phase.ShouldBe(RunPhase.Halted);

        Machine.IsAlive(_late.ShouldNotBeNull().Id).ShouldBeFalse();
    }

    [Fact]
    public async Task When_a_step_takes_too_long_they_are_ended_too()
    {
        var state = await RunAsync(Drawn.Step("one", "sleep 300") with { Timeout = TimeSpan.FromMilliseconds(200) }, CancellationToken.None);

        state.TaskOf("one").Action!.Ending.ShouldBe(ActionEnding.TimedOut);
        Machine.IsAlive(_late.ShouldNotBeNull().Id).ShouldBeFalse();
    }

    public void Dispose()
    {
        if (_late is { HasExited: false }) _late.Kill();
        _late?.Dispose();
        _runs.Dispose();
    }

    private async Task<RunState> RunAsync(TaskDefinition step, CancellationToken stop)
    {
        await using var session = _runs.Start(Drawn.Of(step));
        return (await session.RunAsync(stop)).State;
    }

    private static void EndAt(JournalEntry entry, CancellationTokenSource end)
    {
        if (entry.Event is AttemptStarted) end.Cancel();
    }

    private void StartLateProcess(TimeSpan pause)
    {
        if (pause != Grace || _late is not null) return;
        var run = RunStore.List(_runs.Folder.Path)[^1];
        var start = new ProcessStartInfo("/bin/sleep", ["300"]);
        start.Environment[AttemptMarker.Variable] = _runs.Events(run).OfType<AttemptStarted>().Single().Marker;
        _late = Process.Start(start);
    }

    private sealed class WatchedTime(Action<TimeSpan> pause) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            pause(dueTime);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
