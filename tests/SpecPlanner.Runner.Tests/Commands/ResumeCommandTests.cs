using System.Runtime.InteropServices;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public sealed class ResumeCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_that_waits_goes_on_where_a_person_is()
    {
        await Run("run", "visit");

        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Person("done\nyes\nthey smiled\n"), "resume");

        Masked(said.Out).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_person_it_waits_on()
    {
        await Run("run", "visit");

        (await Run("resume")).ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task How_many_agents_work_at_a_time_can_be_said_anew_and_is_one_at_least()
    {
        await Run("run", "visit");

        (await Run("resume", "--agents", "0")).Error.ShouldBe("At least one task of agents must be able to run; the limit is 0.\n");
        await Run("resume", "--agents", "7");
        RunStore.Load(_folder.Path, RunStore.List(_folder.Path)[0]).State!.Agents.ShouldBe(7);
    }

    [Fact]
    public async Task What_is_finished_is_not_resumed()
    {
        await Run("run", "greet");

        var latest = await Run("resume");
        var named = await Run("resume", "2026");

        latest.Error.ShouldBe($"Every run in {_folder.Path} is finished, so there is nothing to resume.\nRun \"runner status\" to see the runs, or name another folder with --target.\n");
        latest.ExitCode.ShouldBe(2);
        named.Error.ShouldContain("is done since 2026-01-02 03:04:05 UTC, so there is nothing to resume.");
        named.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task An_interrupted_attempt_is_reported_and_left_alone_without_an_answer()
    {
        await CutOff();

        var said = await Run("resume");

        (await Run("status")).Out.ShouldContain("  cut off  ");
        Masked(said.Error).ShouldBe("""
            Step 2, Read it, was cut off in attempt 1, which began 2026-01-02 03:04:05. The runner ended without a word.
            Nobody can be asked whether to run this again. Look at what it left behind, then: runner resume 20260102-030405-000-abcd --yes, or with --orphans skip to count it as failed.

            """);
        said.Out.ShouldBe("");
        said.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task With_yes_an_interrupted_attempt_is_run_again_as_a_new_one()
    {
        await CutOff();

        var said = await Run("resume", "--yes");

        Masked(said.Out).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task With_orphans_skip_it_counts_as_failed()
    {
        await CutOff();

        var said = await Run("resume", "--orphans", "skip");

        said.Out.ShouldContain("It was cut off in attempt 1 and is not run again: The runner ended without a word.");
        said.ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("skip\n", 1)]
    [InlineData("r\n", 0)]
    [InlineData("abort\n", 3)]
    public async Task With_orphans_ask_a_person_says_it_of_each(string answer, int code)
    {
        await CutOff();

        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Person(answer), "resume", "--orphans", "ask");

        said.Out.ShouldContain("Run it again, skip it as failed, or leave the run as it is? [r]etry, [s]kip, [a]bort: ");
        said.ExitCode.ShouldBe(code, said.Out + said.Error);
    }

    [Fact]
    public async Task Reporting_it_first_does_not_change_what_yes_does_later()
    {
        await CutOff();
        await Run("resume");

        (await Run("resume", "--yes")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("yes\n", 0)]
    [InlineData("no\n", 3)]
    [InlineData("", 3)]
    public async Task At_a_terminal_the_person_decides(string answer, int exitCode)
    {
        await CutOff();

        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Person(answer), "resume");

        said.Out.ShouldContain("Half of its work may be done already. Run it again? [y]es, [n]o: ");
        said.ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public async Task Secrets_are_needed_again()
    {
        var console = _folder.Console() with { OnInterrupt = AtOnce };
        (await ConsoleDouble.Run(ShellPlans.All, console, "run", "login", "--param", "user=me", "--param", "token=hush")).ExitCode.ShouldBe(3);

        var without = await Run("resume");
        var with = await Run("resume", "--param", "token=hush");

        without.Error.ShouldBe("The secret \"token\" is needed again, as secrets are never stored. Set the environment variable SPEC_token=…, name a file that holds it with --secret-file token=<path>, or give --param token=…, which the process list shows.\n");
        without.ExitCode.ShouldBe(2);
        with.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_changed_plan_is_said_and_the_run_goes_on_with_the_old_one()
    {
        await Run("run", "visit");
        var changed = Plans.Catalogue([], ShellPlans.Visit with { Description = "Changed." });

        var said = await ConsoleDouble.Run(changed, _folder.Console(), "resume");

        said.Error.ShouldBe("The plan \"visit\" has changed since this run began; the run goes on with the plan as it was.\n");
        said.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task A_plan_that_this_runner_does_not_carry_is_said()
    {
        await Run("run", "visit");

        var said = await ConsoleDouble.Run(Plans.Two, _folder.Console(), "resume");

        said.Error.ShouldBe("This runner does not carry the plan \"visit\"; the run goes on with the plan in its journal.\n");
        said.ExitCode.ShouldBe(4);
    }

    [Theory]
    [InlineData("resume")]
    [InlineData("resume", "--yes")]
    public async Task A_torn_end_that_is_cut_away_is_said(params string[] args)
    {
        await CutOff();
        var journal = Directory.GetFiles(_folder.Path, "journal.jsonl", SearchOption.AllDirectories)[0];
        File.AppendAllText(journal, "{\"half\":");

        var said = await Run(args);

        said.Error.ShouldContain("The last write was cut off: 8 bytes at offset ");
        (await Run("log")).Error.ShouldBe("");
    }

    private static MemoryStream AtOnce(Action<PosixSignal> press)
    {
        press(PosixSignal.SIGINT);
        return new MemoryStream();
    }

    // A runner that was killed leaves a journal that ends in the middle of a step.
    private async Task CutOff()
    {
        await Run("run", "greet");
        var journal = Directory.GetFiles(_folder.Path, "journal.jsonl", SearchOption.AllDirectories)[0];
        var lines = File.ReadAllLines(journal);
        var second = Array.FindIndex(lines, l => l.Contains("\"attempt.started\",\"task\":\"read\"", StringComparison.Ordinal));
        second.ShouldBeGreaterThan(0);
        File.WriteAllText(journal, string.Concat(lines.Take(second + 1).Select(l => l + "\n")));
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), args);

    private string Masked(string text) => Runs.Masked(text, _folder.Path);
}
