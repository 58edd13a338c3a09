namespace SpecPlanner.Runtime.Tests;

public sealed class LockedStepsTests : IDisposable
{
    private readonly SessionHarness _runs = new() { Parallel = 4 };

    [Fact]
    public async Task Steps_that_name_one_lock_run_one_after_the_other_while_others_run_beside_them()
    {
        _runs.Parameters["stage"] = "here";
        string[] locks = ["{{stage}}-db", "HERE-db", "here-db"];
        var plan = Drawn.Of([.. locks.Select((name, i) => Drawn.Step($"step{i}", "mkdir busy && rmdir busy") with { Locks = [name] }), Drawn.Step("apart", "true")]) with
        {
            Parameters = [new Model.Parameter { Name = "stage" }],
        };

        var state = await _runs.RunAsync(plan);

        state.Phase.ShouldBe(RunPhase.Done);
        var events = _runs.Events(state.RunId);
        events.OfType<TaskEvent>().Where(e => e.Task != "apart" && (e is AttemptStarted or TaskVerified)).Select(e => (e.Task, e is AttemptStarted)).ShouldBe(
            [("step0", true), ("step0", false), ("step1", true), ("step1", false), ("step2", true), ("step2", false)]);
        events.FindIndex(e => e is AttemptStarted { Task: "apart" }).ShouldBeLessThan(events.FindIndex(e => e is TaskVerified));
    }

    public void Dispose() => _runs.Dispose();
}
