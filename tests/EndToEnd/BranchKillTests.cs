namespace SpecPlanner.EndToEnd.Tests;

/// <summary>Sixteen branches side by side, killed and halted again and again, with failures, retries and a rollback.</summary>
public sealed class BranchKillTests : IDisposable
{
    private const int MostLives = 4;
    private static readonly string Runner = Programs.Of("tests/fixtures/kill-runner", "kill-runner");
    private readonly TargetFolder _target = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    public void Dispose() => _target.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task However_often_it_is_killed_every_step_is_done_once_and_a_failure_is_rolled_back_whole(int seed)
    {
        var random = new Random(seed);
        var fails = seed % 3 == 0 ? random.Next(1, 17) : 0;
        var kills = await LiveAsync(random, fails);
        var last = await RunnerProcess.RunAsync(Runner, _target.Path, "resume", "--yes");

        // The last life may have come to the end by itself.
        if (last.ExitCode == 2) last.Error.ShouldContain("nothing to resume");
        else last.ExitCode.ShouldBe(fails > 0 ? 1 : 0, last.All);
        kills.ShouldBeGreaterThan(0);
        var events = JournalEvents.Read(_target.Journal());
        events[^1].Type.ShouldBe(fails > 0 ? "run.failed" : "run.done", (await RunnerProcess.RunAsync(Runner, _target.Path, "log")).All);
        JournalEvents.NothingDoneIsDoneAgain(events);
        WrittenLines.NothingOldWrites(Traced());
        if (fails > 0) RolledBack(events);
        else events.Count(e => e.Type == "task.verified").ShouldBe(33);
        await LeftProcesses.ShouldBeNoneOf(_target);
    }

    // Several lives, each ended by kill -9 or Ctrl+C when the steps have written so many lines more.
    private async Task<int> LiveAsync(Random random, int fails)
    {
        var kills = 0;
        for (var life = 0; life < MostLives; life++)
        {
            string[] args = life == 0 ? ["run", "sixteen-branches", "--parallel", "16", "--param", $"fails={fails}"] : ["resume", "--yes"];
            using var runner = RunnerProcess.Start(Runner, _target.Path, args);
            var isKill = life == 0 || random.Next(3) > 0;
            if (!await WrittenLines.GrowBy(_target.File("trace.log"), random.Next(1, life == 0 ? 20 : 40), runner)) return kills;
            if (isKill) runner.Kill();
            else runner.TrySignal("INT");
            await runner.WaitForExitAsync();
            if (isKill) kills++;
        }

        return kills;
    }

    private string[] Traced() => WrittenLines.Of(_target.File("trace.log"));

    private void RolledBack(List<(string Type, string Of)> events)
    {
        events.Where(e => e.Type == "rollback.item.ended").Select(e => e.Of).ShouldBe(["0", "1", "2"]);
        Traced().Where(l => l.StartsWith("rollback ", StringComparison.Ordinal)).Distinct().ShouldBe(["rollback 1", "rollback 2", "rollback 3"]);
    }
}
