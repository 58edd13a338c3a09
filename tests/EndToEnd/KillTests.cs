using System.Text.Json;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A runner that is ended by <c>kill -9</c> inside a step goes on as promised.</summary>
public sealed class KillTests : IDisposable
{
    private static readonly string Runner = Repository.ProgramOf("tests/fixtures/kill-runner", "kill-runner");
    private readonly TargetFolder _target = new();

    public void Dispose() => _target.Dispose();

    // Ten moments over four steps of about a dozen lines each: at a step's begin, in it, at its end.
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(19)]
    [InlineData(24)]
    [InlineData(28)]
    [InlineData(33)]
    [InlineData(38)]
    [InlineData(43)]
    public async Task Killed_at_any_moment_the_run_goes_on_and_repeats_nothing(int linesBeforeTheKill)
    {
        using (var first = RunnerProcess.Start(Runner, _target.Path, "run", "slow-steps"))
        {
            await LinesReach(linesBeforeTheKill, first);
            first.Kill();
            await first.WaitForExitAsync();
        }

        var doneBefore = DoneTasks(await File.ReadAllLinesAsync(_target.Journal()));
        var resumed = await RunnerProcess.RunAsync(Runner, _target.Path, "resume", "--yes");

        resumed.ExitCode.ShouldBe(0, resumed.All);
        var journal = await File.ReadAllLinesAsync(_target.Journal());
        DoneTasks(journal).Order().ShouldBe(["first", "fourth", "second", "third"], resumed.All);

        var trace = await File.ReadAllLinesAsync(_target.File("trace.log"));
        foreach (var task in doneBefore)
            trace.Count(l => l.StartsWith("begin ") && l.Contains($"/{task}/")).ShouldBe(1, $"{task} was finished before the kill");
        NothingOldWritesAfterTheResume(trace);
    }

    [Fact]
    public async Task Without_a_yes_the_interrupted_attempt_is_reported_and_not_run_again()
    {
        using (var first = RunnerProcess.Start(Runner, _target.Path, "run", "slow-steps"))
        {
            await LinesReach(3, first);
            first.Kill();
            await first.WaitForExitAsync();
        }

        var asked = await RunnerProcess.RunAsync(Runner, _target.Path, "resume");

        asked.ExitCode.ShouldBe(4, asked.All);
        (asked.Output + asked.Error).ShouldContain("--yes");
        (await File.ReadAllLinesAsync(_target.File("trace.log"))).Count(l => l.StartsWith("begin ")).ShouldBe(1);

        (await RunnerProcess.RunAsync(Runner, _target.Path, "resume", "--yes")).ExitCode.ShouldBe(0);
    }

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

    private async Task LinesReach(int count, RunnerProcess runner)
    {
        var trace = _target.File("trace.log");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!File.Exists(trace) || CountLines(trace) < count)
        {
            runner.HasEnded.ShouldBeFalse("the run ended before it could be killed");
            await timer.WaitForNextTickAsync();
        }
    }

    private static int CountLines(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Count(c => c == '\n');
    }
}
