using System.Text.Json;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A runner that is ended by <c>kill -9</c> inside a step goes on as promised.</summary>
public sealed class KillTests : IDisposable
{
    private static readonly string Runner = Programs.Of("tests/fixtures/kill-runner", "kill-runner");
    private static readonly string[] Tasks = ["first", "second", "third", "fourth"];
    private readonly TargetFolder _target = new();

    public void Dispose() => _target.Dispose();

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
        var doneBefore = DoneTasks(await File.ReadAllLinesAsync(_target.Journal()));
        doneBefore.ToArray().ShouldBe(Tasks[..(step - 1)]);

        await File.WriteAllTextAsync(_target.File("go"), "");
        var resumed = await RunnerProcess.RunAsync(Runner, _target.Path, "resume", "--yes");

        resumed.ExitCode.ShouldBe(0, resumed.All);
        DoneTasks(await File.ReadAllLinesAsync(_target.Journal())).ToArray().ShouldBe(Tasks, resumed.All);
        var trace = await File.ReadAllLinesAsync(_target.File("trace.log"));
        foreach (var task in Tasks)
            trace.Count(l => l.StartsWith("begin ") && l.Contains($"/{task}/")).ShouldBe(task == Tasks[step - 1] ? 2 : 1, task);
        NothingOldWritesAfterTheResume(trace);
    }

    [Fact]
    public async Task Without_a_yes_the_interrupted_attempt_is_reported_and_not_run_again()
    {
        await KillInsideAsync(step: 2, ticks: 1);
        await File.WriteAllTextAsync(_target.File("go"), "");

        var asked = await RunnerProcess.RunAsync(Runner, _target.Path, "resume");

        asked.ExitCode.ShouldBe(4, asked.All);
        (asked.Output + asked.Error).ShouldContain("--yes");
        (asked.Output + asked.Error).ShouldContain("Second");
        (await File.ReadAllLinesAsync(_target.File("trace.log"))).Count(l => l.StartsWith("begin ")).ShouldBe(2);

        (await RunnerProcess.RunAsync(Runner, _target.Path, "resume", "--yes")).ExitCode.ShouldBe(0);
    }

    private async Task KillInsideAsync(int step, int ticks)
    {
        using var runner = RunnerProcess.Start(Runner, _target.Path, "run", "slow-steps", "--param", $"hold={step}");
        var task = $"/{Tasks[step - 1]}/";
        await TraceHas(lines => lines.Any(l => l.StartsWith("begin ") && l.Contains(task)) && Ticks(lines, task) >= ticks, runner);
        runner.Kill();
        await runner.WaitForExitAsync();

        // The child really outlives the runner; otherwise nothing here would be shown.
        var ticksAtDeath = Ticks(Trace(), task);
        await TraceHas(lines => Ticks(lines, task) > ticksAtDeath, runner: null);
    }

    private static int Ticks(string[] trace, string task) => trace.Count(l => l.StartsWith("tick ") && l.Contains(task));

    // The tasks that the journal says are done, each as often as it says so.
    private static List<string> DoneTasks(IEnumerable<string> journal) =>
        [.. journal.Select(DoneTask).OfType<string>()];

    private static string? DoneTask(string line)
    {
        using var json = JsonDocument.Parse(line);
        var happened = json.RootElement.GetProperty("event");
        return happened.GetProperty("type").GetString() == "task.verified" ? happened.GetProperty("task").GetString() : null;
    }

    // An attempt that began before another one of the same task is old: no line of it may follow.
    private static void NothingOldWritesAfterTheResume(string[] trace)
    {
        var newest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in trace)
        {
            var marker = line[(line.IndexOf(' ') + 1)..];
            var task = string.Join('/', marker.Split('/')[..2]);
            if (line.StartsWith("begin ")) newest[task] = marker;
            newest[task].ShouldBe(marker, $"an old attempt wrote: {line}");
        }
    }

    private async Task TraceHas(Func<string[], bool> condition, RunnerProcess? runner)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!condition(Trace()))
        {
            (runner?.HasEnded ?? false).ShouldBeFalse("the run ended before it could be killed");
            await timer.WaitForNextTickAsync();
        }
    }

    // What has been written so far, without a line that is not finished yet.
    private string[] Trace()
    {
        var path = _target.File("trace.log");
        if (!File.Exists(path)) return [];
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n')[..^1];
    }
}
