using System.Text;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>Steps that print what they must not, do not end, or end the runner.</summary>
public sealed class UnrulyTests : IDisposable
{
    private const string Secret = "c0rrect horse+battery";
    private static readonly string Runner = Programs.Of("tests/fixtures/unruly-runner", "unruly-runner");

    private readonly TargetFolder _target = new();

    private string RunId => new FileInfo(_target.Journal()).Directory!.Name;

    public void Dispose() => _target.Dispose();

    [Fact]
    public async Task A_step_that_hears_no_sigterm_and_its_detached_child_are_killed_at_the_second_ctrl_c()
    {
        using var runner = RunnerProcess.Start(Runner, _target.Path, "run", "deaf");
        await WritesAsync("parent", "child");
        runner.Signal("INT");

        // A signal that comes while the same one is still waiting is lost: two at once are one.
        await HaltsAsync();
        runner.Signal("INT");
        var ended = await runner.EndAsync();

        ended.ExitCode.ShouldBe(3, ended.All);
        NothingOfTheRunLives();
        File.WriteAllText(_target.File("go"), "");
        (await RunnerProcess.RunAsync(Runner, _target.Path, "resume", "--yes")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_body_that_ends_the_process_does_not_make_the_run_look_done()
    {
        var left = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "leave");

        left.ExitCode.ShouldBe(3, left.All);
        left.Error.ShouldContain("Something in this process ended it while the run went on");
        (await RunnerProcess.RunAsync(Runner, _target.Path, "status")).Output.ShouldContain("cut off");

        File.WriteAllText(_target.File("stay"), "");
        var resumed = await RunnerProcess.RunAsync(Runner, _target.Path, "resume", "--yes");
        resumed.ExitCode.ShouldBe(0, resumed.All);
        File.Exists(_target.File("after")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_step_that_prints_its_secret_in_six_ways_gives_it_away_nowhere()
    {
        var file = _target.File("key.txt");
        await File.WriteAllTextAsync(file, Secret + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var told = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "tell", "--secret-file", "key=key.txt");

        told.ExitCode.ShouldBe(1, told.All);
        told.Error.ShouldBeEmpty();
        (await File.ReadAllTextAsync(_target.File("told"))).Trim().ShouldBe($"{Secret.Length}");
        var log = await RunnerProcess.RunAsync(Runner, _target.Path, "log");
        var json = await RunnerProcess.RunAsync(Runner, _target.Path, "log", "--json");
        var status = await RunnerProcess.RunAsync(Runner, _target.Path, "status", RunId, "--json");
        log.Output.ShouldContain("***");
        string[] texts = [told.All, log.All, json.All, status.All, await File.ReadAllTextAsync(_target.File("cmdlines"))];
        foreach (var text in texts) RevealsNothing(text);
        foreach (var kept in Directory.GetFiles(_target.File(".specplanner"), "*", SearchOption.AllDirectories)) RevealsNothing(await File.ReadAllTextAsync(kept));
    }

    private static void RevealsNothing(string text)
    {
        foreach (var part in new[] { "c0rr", "horse", "attery", "63 30 72", "68 6f 72 73 65" }) text.ShouldNotContain(part, Case.Insensitive);
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + Secret));
        for (var at = 8; at + 6 < encoded.Length; at++) text.ShouldNotContain(encoded.Substring(at, 6), Case.Sensitive);
    }

    private Task HaltsAsync() => Until.HoldsAsync(() => JournalEvents.Read(_target.Journal()).Any(e => e.Type == "halt.requested"), "the journal says that the run is to halt");

    private Task WritesAsync(params string[] words) => Until.HoldsAsync(() => words.All(Trace().Contains), $"the trace has {string.Join(" and ", words)}");

    private void NothingOfTheRunLives()
    {
        var run = RunId;
        var left = Directory.GetDirectories("/proc").Where(p => int.TryParse(Path.GetFileName(p), out _)).Count(p => EnvironmentOf(p).Contains(run, StringComparison.Ordinal));
        left.ShouldBe(0);
    }

    private static string EnvironmentOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private string Trace()
    {
        var path = _target.File("trace.log");
        if (!File.Exists(path)) return "";
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
