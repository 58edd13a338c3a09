namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A deployment that turns out bad is taken back, whatever happens to the runner meanwhile.</summary>
public sealed class RollbackTests : IDisposable
{
    private static readonly string Runner = Programs.Of("tools/runner", "runner");
    private static readonly string[] Bad = ["run", "backup-and-deploy", "--param", "version=2.1", "--param", "home=start.html"];
    private readonly TargetFolder _target = new();

    public void Dispose() => _target.Dispose();

    [Fact]
    public async Task A_version_that_fails_its_health_check_leaves_the_site_byte_identical_and_the_report_says_why()
    {
        var before = await SiteWithVersion2Async();

        var result = await RunnerProcess.RunAsync(Runner, _target.Path, Bad);

        result.ExitCode.ShouldBe(1, result.All);
        FolderState.Of(_target.File("demo-site")).ShouldBe(before, result.All);
        await LeftProcesses.ShouldBeNoneOf(_target);
        foreach (var text in new[] { result.Output, await File.ReadAllTextAsync(_target.Report()) })
        {
            text.ShouldContain("Health verification");
            text.ShouldContain("returns 200 with \"ok 2.1\" within 5s 3 times with 200ms gaps");
            text.ShouldContain("status 503");
            text.ShouldContain("there is no page start.html");
            text.ShouldContain("Switch back to the release that was live");
            text.ShouldContain("Take away what this deployment made");
            text.ShouldContain("run backup-and-deploy --param home=start.html --param version=2.1");
        }

        // What was taken back does not stand in the way of the next deployment.
        var next = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy", "--param", "version=2.1");
        next.ExitCode.ShouldBe(0, next.All);
    }

    // Each item of the rollback in turn is cut off in the middle of its command.
    [Theory]
    [InlineData("ln", "-sfn releases/2.0 current")]
    [InlineData("rm", "-f deploying/running")]
    [InlineData("rm", "-rf releases/2.1")]
    [InlineData("rm", "-rf deploying")]
    public async Task Killed_in_the_middle_of_the_rollback_resume_completes_it(string program, string arguments)
    {
        var before = await SiteWithVersion2Async();
        using var held = await HeldProgram.MakeAsync(program, arguments);

        using (var runner = RunnerProcess.Start(held.Environment, Runner, _target.Path, Bad))
        {
            await held.IsReachedAsync(runner);
            runner.Kill();
            await runner.WaitForExitAsync();
        }

        held.LetGo();
        var resumed = await RunnerProcess.RunAsync(Runner, _target.Path, "resume");

        resumed.ExitCode.ShouldBe(1, resumed.All);
        resumed.Output.ShouldContain("there is no page start.html");
        (await File.ReadAllTextAsync(_target.File(".specplanner", "runs", _target.Runs()[^1], "journal.jsonl"))).ShouldContain("rollback.item.interrupted");
        FolderState.Of(_target.File("demo-site")).ShouldBe(before, resumed.All);
        await LeftProcesses.ShouldBeNoneOf(_target);
    }

    private async Task<IReadOnlyList<string>> SiteWithVersion2Async()
    {
        var good = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy");
        good.ExitCode.ShouldBe(0, good.All);
        return FolderState.Of(_target.File("demo-site"));
    }
}
