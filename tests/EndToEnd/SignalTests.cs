namespace SpecPlanner.EndToEnd.Tests;

/// <summary>What a running runner does when somebody presses Ctrl+C, asks it to stop, or closes its terminal.</summary>
public sealed class SignalTests : IDisposable
{
    private readonly SlowSteps _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("INT", "Ctrl+C was pressed.")]
    [InlineData("TERM", "It was asked to stop (SIGTERM).")]
    [InlineData("HUP", "Its terminal was closed.")]
    public async Task Once_it_halts_after_the_running_step(string signal, string reason)
    {
        using var runner = await _run.StartHeldAsync(step: 2, ticks: 1);
        runner.Signal(signal);
        await _run.JournalHasAsync("halt.requested", runner);
        _run.Go();
        var halted = await runner.EndAsync();

        halted.ExitCode.ShouldBe(3, halted.All);
        halted.Output.ShouldContain("Halting: the running steps may end first.");
        _run.Done.ShouldBe(["first", "second"]);
        (await _run.RunAsync("log")).Output.ShouldContain($"halt requested: {reason}");

        // Nothing was interrupted, so nothing is asked.
        var resumed = await _run.RunAsync("resume");
        resumed.ExitCode.ShouldBe(0, resumed.All);
        foreach (var task in SlowSteps.Tasks) _run.BegunOf(task).ShouldBe(1, task);
    }

    [Theory]
    [InlineData("INT", "INT")]
    [InlineData("TERM", "TERM")]
    [InlineData("INT", "TERM")]
    [InlineData("TERM", "INT")]
    [InlineData("HUP", "TERM")]
    public async Task Twice_it_ends_the_running_step_and_what_left_it(string first, string second)
    {
        using var runner = await _run.StartHeldAsync(step: 2, ticks: 1);
        runner.Signal(first);
        await _run.JournalHasAsync("halt.requested", runner);
        runner.Signal(second);
        var halted = await runner.EndAsync();

        halted.ExitCode.ShouldBe(3, halted.All);
        halted.Output.ShouldContain("Ending the running steps.");
        _run.Done.ShouldBe(["first"]);
        var ticks = _run.TicksOf(2);

        // The attempt was interrupted, so it takes a yes.
        (await _run.RunAsync("resume")).ExitCode.ShouldBe(4);
        _run.TicksOf(2).ShouldBe(ticks);
        _run.Go();
        var resumed = await _run.RunAsync("resume", "--yes");
        resumed.ExitCode.ShouldBe(0, resumed.All);
        _run.Done.ShouldBe(SlowSteps.Tasks);
        _run.BegunOf("second").ShouldBe(2);
        _run.NothingOldWrites();
    }

    // The shell and the system may both send it.
    [Fact]
    public async Task A_terminal_that_is_closed_says_so_more_than_once_and_ends_nothing()
    {
        using var runner = await _run.StartHeldAsync(step: 2, ticks: 1);
        runner.Signal("HUP");
        await _run.JournalHasAsync("halt.requested", runner);
        runner.Signal("HUP");
        runner.Signal("HUP");
        await _run.TicksOnAsync(2, _run.TicksOf(2) + 20);
        _run.Go();

        (await runner.EndAsync()).ExitCode.ShouldBe(3);
        _run.Done.ShouldBe(["first", "second"]);
    }
}
