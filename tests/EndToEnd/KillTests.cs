namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A runner that is ended by <c>kill -9</c> inside a step goes on as promised.</summary>
[Covers("specplanner/REQ-6")]
public sealed class KillTests : IDisposable
{
    private readonly SlowSteps _run = new();

    public void Dispose() => _run.Dispose();

    // The step holds, its detached child ticks, and the runner is killed after so many ticks of that step.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 9)]
    [InlineData(2, 0)]
    [InlineData(2, 2)]
    [InlineData(2, 7)]
    [InlineData(3, 1)]
    [InlineData(3, 5)]
    [InlineData(4, 0)]
    [InlineData(4, 3)]
    public async Task Killed_inside_a_step_the_run_goes_on_and_repeats_nothing_finished(int step, int ticks)
    {
        await KillInsideAsync(step, ticks);
        _run.Done.ShouldBe(SlowSteps.Tasks[..(step - 1)]);

        _run.Go();
        var resumed = await _run.RunAsync("resume", "--yes");

        resumed.ExitCode.ShouldBe(0, resumed.All);
        _run.Done.ShouldBe(SlowSteps.Tasks, resumed.All);
        foreach (var task in SlowSteps.Tasks) _run.BegunOf(task).ShouldBe(task == SlowSteps.Tasks[step - 1] ? 2 : 1, task);
        _run.NothingOldWrites();
    }

    [Fact]
    public async Task Without_a_yes_the_interrupted_attempt_is_reported_and_not_run_again()
    {
        await KillInsideAsync(step: 2, ticks: 1);
        _run.Go();

        var asked = await _run.RunAsync("resume");

        asked.ExitCode.ShouldBe(4, asked.All);
        (asked.Output + asked.Error).ShouldContain("--yes");
        (asked.Output + asked.Error).ShouldContain("Second");
        _run.BegunOf("second").ShouldBe(1);

        (await _run.RunAsync("resume", "--yes")).ExitCode.ShouldBe(0);
    }

    private async Task KillInsideAsync(int step, int ticks)
    {
        using var runner = await _run.StartHeldAsync(step, ticks);
        runner.Kill();
        await runner.WaitForExitAsync();

        // The child really outlives the runner; otherwise nothing here would be shown.
        await _run.TicksOnAsync(step, _run.TicksOf(step));
    }
}
