using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

public sealed class LogCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_latest_run_is_told_event_by_event()
    {
        await Run("run", "greet");

        var said = await Run("log");

        Runs.Masked(said.Out, _folder.Path).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Json_is_an_object_a_line_each_with_a_format_version()
    {
        await Run("run", "greet");

        var lines = (await Run("log", "--json")).Out.TrimEnd('\n').Split('\n');

        for (var i = 0; i < lines.Length; i++)
        {
            using var json = JsonDocument.Parse(lines[i]);
            json.RootElement.GetProperty("formatVersion").GetInt32().ShouldBe(1);
            json.RootElement.GetProperty("seq").GetInt32().ShouldBe(i + 1);
            json.RootElement.TryGetProperty("sum", out _).ShouldBeFalse();
            json.RootElement.GetProperty("event").GetProperty("type").GetString()!.ShouldNotBeEmpty();
        }

        lines[0].ShouldContain("\"type\":\"run.started\"");
        lines[^1].ShouldContain("\"type\":\"run.done\"");
    }

    [Fact]
    public async Task Without_runs_the_command_is_refused()
    {
        var said = await Run("log");

        said.Error.ShouldBe($"There are no runs in {_folder.Path}.\nStart one with \"runner run <id>\", or name the folder of the run with --target.\n");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_cut_off_write_at_the_end_is_left_out_and_said()
    {
        await Run("run", "greet");
        var journal = Directory.GetFiles(_folder.Path, "journal.jsonl", SearchOption.AllDirectories)[0];
        File.AppendAllText(journal, "{\"seq\":99,");

        var text = await Run("log");
        var json = await Run("log", "--json");

        text.Out.ShouldEndWith("run done\n");
        text.Error.ShouldStartWith("The last write was cut off: 10 bytes");
        json.Out.ShouldNotContain("\"seq\":99,");
        json.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_damaged_journal_is_refused_as_the_runtime_says()
    {
        await Run("run", "greet");
        var journal = Directory.GetFiles(_folder.Path, "journal.jsonl", SearchOption.AllDirectories)[0];
        File.WriteAllText(journal, File.ReadAllText(journal).Replace("hello you", "hello me!", StringComparison.Ordinal));

        var said = await Run("log");

        said.Error.ShouldContain("is damaged at byte");
        said.Error.ShouldContain("Nothing was changed.");
        said.ExitCode.ShouldBe(2);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), args);
}
