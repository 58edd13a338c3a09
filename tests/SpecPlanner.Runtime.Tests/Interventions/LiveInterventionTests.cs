using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>What is asked of a run by another process while a runner carries it on.</summary>
public sealed class LiveInterventionTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task A_step_that_never_ends_is_skipped_with_its_processes_and_the_run_goes_on()
    {
        var plan = Drawn.Of(Drawn.Step("one", "touch begun; while true; do sleep 0.05; done"), Drawn.Step("two", "touch two", "one"));

        var (id, running) = await BegunAsync(plan);
        Ask(id, new SkipTask("one", "it hangs", "Ada", Satisfied: true));

        var state = (await running).State;
        (state.Phase, state.TaskOf("one").Phase).ShouldBe((RunPhase.Done, TaskPhase.Skipped));
        await AllEndedAsync(id);
    }

    [Fact]
    public async Task A_cancelled_run_ends_what_is_under_way_bodies_in_CSharp_included()
    {
        var heard = false;
        _runs.Parallel = 2;
        _runs.Bodies["two"] = async (_, stop) =>
        {
            await _runs.Folder.AppearsAsync("begun");
            File.WriteAllText(_runs.Folder.File("both"), "");
            await new TaskCompletionSource().Task.WaitAsync(stop).ContinueWith(_ => heard = true, TaskScheduler.Default);
            return StepResult.Success();
        };
        var plan = Drawn.Of(Drawn.Step("one", "touch begun; while true; do sleep 0.05; done"), Drawn.Code("two"));

        var (id, running) = await BegunAsync(plan, "both");
        Ask(id, new CancelRun("enough", "Ada"));

        (await running).Phase.ShouldBe(RunPhase.Cancelled);
        heard.ShouldBeTrue();
        await AllEndedAsync(id);
    }

    [Fact]
    public async Task A_failed_run_that_nobody_carries_on_is_retried_and_resumed()
    {
        var failed = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "[ -e mended ]"), Drawn.Step("two", "true", "one")));
        failed.Phase.ShouldBe(RunPhase.Failed);

        Ask(failed.RunId, new RetryTask("one", "", "Ada"));
        File.WriteAllText(_runs.Folder.File("mended"), "");

        (await _runs.ResumeAsync(failed.RunId)).Phase.ShouldBe(RunPhase.Done);
    }

    private async Task<(string Id, Task<RunOutcome> Running)> BegunAsync(Plan plan, string file = "begun")
    {
        var session = _runs.Start(plan);
        var running = RunAsync(session);
        await _runs.Folder.AppearsAsync(file);
        return (session.State.RunId, running);
    }

    private static async Task<RunOutcome> RunAsync(RunSession session)
    {
        await using (session) return await session.RunAsync(CancellationToken.None);
    }

    private void Ask(string id, Intervention asked)
    {
        using var desk = RunDesk.Open(_runs.Folder.Path, id, _runs.Around);
        desk.Ask(asked);
    }

    // Nothing is left to be ended.
    private async Task AllEndedAsync(string id) =>
        (await Reaper.OfThisMachine(_runs.Around.Time, _runs.Around.Grace).EndAsync(found => found.StartsWith(id, StringComparison.Ordinal))).ShouldBeEmpty();
}
