using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>Journals that the first version wrote are read, shown and carried on by this one; of a newer format, and of a damaged one, it says what to do.</summary>
[Covers("specplanner/REQ-6")]
public sealed class OldJournalTests : IDisposable
{
    private static readonly string Runner = Programs.Of("tests/fixtures/unruly-runner", "unruly-runner");
    private readonly TargetFolder _target = new();

    public void Dispose() => _target.Dispose();

    [Theory]
    [InlineData("done", "done", "2/2", "look: done", "* Steps: 2 done")]
    [InlineData("failed", "failed", "1/3", "break: attempt 2 started", "* Steps: 1 done")]
    [InlineData("killed", "cut off", "1/3", "hold: attempt 1 started", "* Steps: 1 done, 1 running, 1 pending")]
    public async Task An_old_journal_is_listed_shown_and_reported(string name, string standing, string steps, string logged, string reported)
    {
        var run = Place(name);
        var before = await File.ReadAllBytesAsync(_target.Journal());

        var list = await SucceedsAsync("status");
        list.ShouldContain(standing);
        list.ShouldContain(steps);
        (await SucceedsAsync("status", run)).ShouldContain("Make");
        (await SucceedsAsync("log")).ShouldContain(logged);
        (await SucceedsAsync("log", "--json")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(WrittenLines.Of(_target.Journal()).Length);
        (await SucceedsAsync("report")).ShouldContain(reported);
        using var json = JsonDocument.Parse(await SucceedsAsync("report", "--format", "json"));
        json.RootElement.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        (await File.ReadAllBytesAsync(_target.Journal())).ShouldBe(before);
    }

    [Theory]
    [InlineData("done", "is done since")]
    [InlineData("failed", "is failed since")]
    public async Task A_finished_old_run_stays_finished(string name, string sentence)
    {
        var refused = await RunnerProcess.RunAsync(Runner, _target.Path, "resume", Place(name), "--yes");

        refused.ExitCode.ShouldBe(2, refused.All);
        refused.Error.ShouldContain(sentence);
    }

    // Torn as well, as a power cut leaves it.
    [Theory]
    [InlineData("")]
    [InlineData("{\"seq\":7,\"ti")]
    public async Task An_old_run_that_was_killed_goes_on_where_it_was(string torn)
    {
        Place("killed");
        var before = await File.ReadAllTextAsync(_target.Journal());
        await File.AppendAllTextAsync(_target.Journal(), torn);
        await File.WriteAllTextAsync(_target.File("go"), "");

        var asked = await RunnerProcess.RunAsync(Runner, _target.Path, "resume");
        asked.ExitCode.ShouldBe(4, asked.All);
        var resumed = await RunnerProcess.RunAsync(Runner, _target.Path, "resume", "--yes");

        resumed.ExitCode.ShouldBe(0, resumed.All);
        var journal = _target.Journal();
        (await File.ReadAllTextAsync(journal)).ShouldStartWith(before);
        var events = JournalEvents.Read(journal);
        events[^1].Type.ShouldBe("run.done");
        JournalEvents.NothingDoneIsDoneAgain(events);
        File.Exists(_target.File("made")).ShouldBeFalse("the step that was done is not done again");
        (await File.ReadAllTextAsync(_target.File("after"))).ShouldBe("after\n");
    }

    [Theory]
    [InlineData("status")]
    [InlineData("log")]
    [InlineData("report")]
    [InlineData("resume")]
    public async Task A_journal_of_a_newer_format_is_refused_with_what_to_do_and_left_alone(string command)
    {
        var run = Place("killed");
        var lines = await File.ReadAllLinesAsync(_target.Journal());
        lines[0] = Sealed(lines[0].Replace("\"format\":1", "\"format\":1000", StringComparison.Ordinal));
        await RefusedAsync(command, run, string.Join('\n', lines) + "\n", "has format 1000; this version reads up to ", "Use a newer version.");
    }

    [Theory]
    [InlineData("status")]
    [InlineData("log")]
    [InlineData("report")]
    [InlineData("resume")]
    public async Task A_journal_that_is_damaged_in_the_middle_is_refused_with_the_place_and_left_alone(string command)
    {
        var run = Place("done");
        var text = await File.ReadAllTextAsync(_target.Journal());
        var damaged = text.Replace("\"seq\":3", "\"seq\":9", StringComparison.Ordinal);
        await RefusedAsync(command, run, damaged, $"is damaged at byte {text.IndexOf("{\"seq\":3", StringComparison.Ordinal)} (line 3)", "Nothing was changed.");
    }

    private async Task RefusedAsync(string command, string run, string journal, params string[] sentences)
    {
        await File.WriteAllTextAsync(_target.Journal(), journal);

        var refused = await RunnerProcess.RunAsync(Runner, _target.Path, command, run);

        refused.ExitCode.ShouldBe(2, refused.All);
        foreach (var sentence in sentences) refused.Error.ShouldContain(sentence);
        (await File.ReadAllTextAsync(_target.Journal())).ShouldBe(journal);
    }

    // Puts the journal where the run's own would be, and gives the run's id.
    private string Place(string name)
    {
        var fixture = Path.Combine(RepositoryRoot.Path, "tests/fixtures/journals", name + ".jsonl");
        using var first = JsonDocument.Parse(File.ReadLines(fixture).First());
        var run = first.RootElement.GetProperty("event").GetProperty("runId").GetString()!;
        Directory.CreateDirectory(_target.File(".specplanner", "runs", run));
        File.Copy(fixture, _target.File(".specplanner", "runs", run, "journal.jsonl"));
        return run;
    }

    private async Task<string> SucceedsAsync(params string[] args)
    {
        var result = await RunnerProcess.RunAsync(Runner, _target.Path, args);
        result.ExitCode.ShouldBe(0, result.All);
        return result.Output;
    }

    private static string Sealed(string line)
    {
        var body = line[..line.LastIndexOf(",\"sum\"", StringComparison.Ordinal)];
        return $"{body},\"sum\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16]}\"}}";
    }
}
