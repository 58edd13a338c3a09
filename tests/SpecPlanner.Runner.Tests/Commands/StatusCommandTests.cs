using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public sealed class StatusCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("status")]
    [InlineData("log")]
    [InlineData("resume")]
    public async Task A_folder_that_does_not_exist_has_not_merely_no_runs(string command)
    {
        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Console(), command, "--target", "nowhere");

        said.Out.ShouldBe("");
        said.Error.ShouldBe($"The folder {Path.Combine(_folder.Path, "nowhere")} does not exist.\nName the folder of the runs with --target.\n");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Runs_are_listed_the_latest_first()
    {
        await Run("run", "greet");
        await ConsoleDouble.Run(ShellPlans.All, _folder.Console() with { Clock = new FixedClock(History.Start.AddMinutes(1)) }, "run", "visit");

        var said = await Run("status");

        Masked(said.Out).ShouldBe("""
            RUN                       STATE    STARTED              STEPS  PLAN
            20260102-030505-000-abcd  waiting  2026-01-02 03:05:05  1/2    visit
            20260102-030405-000-abcd  done     2026-01-02 03:04:05  2/2    greet

            """);
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task One_run_is_shown_with_its_proof()
    {
        var ended = Masked((await Run("run", "greet")).Out);

        var said = await Run("status", "2026");

        ended.ShouldEndWith(Masked(said.Out));
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_run_that_a_process_carries_on_is_running_and_one_that_nobody_does_was_cut_off()
    {
        var request = new RunRequest { Plan = ShellPlans.Greet, Target = _folder.Path };
        await using (RunSession.Start(request, new Surroundings { Time = new FixedClock(History.Start) }))
        {
            (await Run("status")).Out.ShouldContain("  running  ");
            (await Run("status", "2026")).Out.ShouldContain("A runner carries it on right now.\n");
        }

        (await Run("status")).Out.ShouldContain("  cut off  ");
        (await Run("status", "2026")).Out.ShouldContain("\nGo on: runner resume 2026");
    }

    // Cut off in its rollback a run is as much cut off as in a step.
    [Fact]
    public async Task A_run_that_was_cut_off_in_its_rollback_says_so_too()
    {
        await Run("run", "break");
        var journal = Directory.GetFiles(_folder.Path, "journal.jsonl", SearchOption.AllDirectories).Single();
        var lines = File.ReadAllLines(journal);
        var begun = Array.FindIndex(lines, l => l.Contains("rollback.item.started", StringComparison.Ordinal));
        File.WriteAllText(journal, string.Join('\n', lines[..(begun + 1)]) + "\n");

        (await Run("status")).Out.ShouldContain("  cut off  ");
        (await Run("status", "2026")).Out.ShouldContain("\n  running Sweep up: `rm -f greeting`\n");

        var resumed = await Run("resume");
        resumed.ExitCode.ShouldBe(1);
        resumed.Out.ShouldContain("\n  done    Sweep up: `rm -f greeting`\n");
    }

    [Fact]
    public async Task A_folder_without_runs_says_so() =>
        (await Run("status")).Out.ShouldBe($"There are no runs in {_folder.Path}.\n");

    [Fact]
    public async Task Another_folder_is_looked_at_on_request()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "other"));
        await Run("run", "greet", "--target", "other");

        (await Run("status", "--target", "other")).Out.ShouldContain("greet");
        (await Run("status")).Out.ShouldStartWith("There are no runs in");
    }

    [Fact]
    public async Task Json_lists_runs_and_shows_one()
    {
        await Run("run", "greet");

        using var all = JsonDocument.Parse((await Run("status", "--json")).Out);
        var id = all.RootElement.GetProperty("runs")[0].GetProperty("run").GetString()!;
        using var one = JsonDocument.Parse((await Run("status", id, "--json")).Out);

        all.RootElement.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        all.RootElement.GetProperty("runs")[0].GetProperty("state").GetString().ShouldBe("done");
        all.RootElement.GetProperty("runs")[0].GetProperty("started").GetDateTimeOffset().ShouldBe(History.Start);
        one.RootElement.GetProperty("steps")[1].GetProperty("evidence")[0].GetProperty("seen").GetString().ShouldBe("printed \"hello you\"");
    }

    [Fact]
    public async Task An_unknown_run_is_refused_with_the_nearest_one()
    {
        await Run("run", "greet");

        var said = await Run("status", "20260102-030406-000-ffff");

        Masked(said.Error).ShouldStartWith("There is no run \"20260102-030406-000-ffff\" in /folder.".Replace("ffff", "abcd", StringComparison.Ordinal));
        said.Error.ShouldEndWith("Run \"runner status\" to see the runs, or name another folder with --target.\n");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_beginning_that_two_runs_share_is_refused()
    {
        await Run("run", "greet");
        await ConsoleDouble.Run(ShellPlans.All, _folder.Console() with { Clock = new FixedClock(History.Start.AddMinutes(1)) }, "run", "greet");

        var said = await Run("status", "202601");

        Masked(said.Error).ShouldBe("2 runs begin with \"202601\": 20260102-030405-000-abcd, 20260102-030505-000-abcd.\nWrite more of the id.\n");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_damaged_journal_is_reported_and_hides_no_other_run()
    {
        await Run("run", "greet");
        var journal = Directory.GetFiles(_folder.Path, "journal.jsonl", SearchOption.AllDirectories)[0];
        await ConsoleDouble.Run(ShellPlans.All, _folder.Console() with { Clock = new FixedClock(History.Start.AddMinutes(1)) }, "run", "greet");
        File.WriteAllText(journal, File.ReadAllText(journal).Replace("greet", "great", StringComparison.Ordinal));

        var said = await Run("status");

        said.Out.Split('\n').Length.ShouldBe(3);
        said.Error.ShouldContain("is damaged at byte 0 (line 1)");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_damaged_newest_journal_does_not_stand_before_the_run_to_resume()
    {
        // Of one that says at its end that it is finished, no more is read here.
        await Run("run", "visit");
        var journal = Directory.GetFiles(_folder.Path, "journal.jsonl", SearchOption.AllDirectories)[0];
        File.WriteAllText(journal, File.ReadAllText(journal).Replace("\"visit\"", "\"vizit\"", StringComparison.Ordinal));

        var said = await Run("resume", "--yes");

        said.Error.ShouldContain("is damaged at byte 0 (line 1)");
        said.Error.ShouldContain("It was passed over.");
        said.Error.ShouldContain("nothing to resume");
        said.ExitCode.ShouldBe(2);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), args);

    private string Masked(string text) => Runs.Masked(text, _folder.Path);
}
