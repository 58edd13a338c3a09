using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public sealed class InterventionCommandTests : IDisposable
{
    // Falls until somebody has mended the cause, and has nothing to roll back.
    private static readonly Plan Stumble = ShellPlans.Break with
    {
        Id = "stumble",
        Name = "Stumble",
        Rollbacks = [],
        Tasks = [.. ShellPlans.Break.Tasks.Select(t => t.Id == "fall" ? t with { Action = t.Action with { Commands = [Plans.Sh("[ -e mended ]")] } } : t)],
    };

    private static readonly PlanCatalogue Catalogue = Plans.Catalogue([Plans.Editor, Plans.Operator], ShellPlans.Visit, Stumble);

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_step_that_waits_for_a_person_is_skipped_and_the_run_goes_on()
    {
        await Run("run", "visit");

        var said = await Run("skip", "2", "nobody is there", "--satisfied");

        Masked(said.Out).ShouldBe("""
            go: left out by ada, as if it were done: nobody is there
            Answer at a terminal: runner resume 20260102-030405-000-abcd

            """);
        said.ExitCode.ShouldBe(0);
        (await Run("status", "2026")).Out.ShouldContain("skipped");
    }

    [Fact]
    public async Task A_failed_run_is_taken_up_by_a_retry()
    {
        await Run("run", "stumble");
        (await Run("status", "--blocked", "failed")).Out.ShouldContain("go on  runner retry fall --run 2026");

        var said = await Run("retry", "fall");
        Masked(said.Out).ShouldBe("""
            fall: to be tried again, says ada
            Go on: runner resume 20260102-030405-000-abcd

            """);

        File.WriteAllText(Path.Combine(_folder.Path, "mended"), "");
        (await Run("resume")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_permitted_is_refused_with_what_is()
    {
        await Run("run", "stumble");

        var halted = await Run("halt", "lunch");
        halted.ExitCode.ShouldBe(2);
        halted.Error.ShouldContain("so there is nothing to halt. Permitted are add, and retry and skip of a step, after which it can be resumed.");
        (await Run("retry", "fal")).Error.ShouldContain("has no step \"fal\". Did you mean \"fall\"?");
        (await Run("retry", "write")).Error.ShouldContain("\"write\" is done");
    }

    [Fact]
    public async Task A_run_that_waits_is_cancelled()
    {
        await Run("run", "visit");

        (await Run("cancel", "not needed", "--json")).Out.ShouldContain("\"state\": \"cancelled\"");
        (await Run("resume")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_plan_that_was_mended_is_shown_and_has_to_be_named()
    {
        await Run("run", "stumble");
        await Run("retry", "fall");
        var mended = Plans.Catalogue(
            [Plans.Editor, Plans.Operator],
            Stumble with { Tasks = [.. Stumble.Tasks.Select(t => t.Id == "fall" ? t with { Action = t.Action with { Commands = [Plans.Sh("true")] } } : t)] });

        var unsaid = await ConsoleDouble.Run(mended, _folder.Console(), "resume");
        Masked(unsaid.Error).ShouldBe("""
            The plan "stumble" has changed since this run began.
              changed  fall: action (pending)
            Say with which: runner resume 20260102-030405-000-abcd --plan new, or --plan old.

            """);
        unsaid.ExitCode.ShouldBe(2);

        (await ConsoleDouble.Run(mended, _folder.Console(), "resume", "--plan", "new")).ExitCode.ShouldBe(0);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(Catalogue, _folder.Console(), args);

    private string Masked(string text) => Runs.Masked(text, _folder.Path);
}
