using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class RunSessionTests
{
    [Fact]
    public async Task Steps_run_in_order_in_the_target_folder()
    {
        using var folder = new TemporaryFolder();
        var plan = Plans.Of(Plans.Step("one", "printf 1 > out"), Plans.Step("two", "printf 2 >> out", "one"), Plans.Step("three", "printf 3 >> out", "two"));

        var outcome = await RunAsync(plan, folder);

        outcome.Phase.ShouldBe(RunPhase.Done);
        outcome.ExitCode.ShouldBe(0);
        File.ReadAllText(folder.File("out")).ShouldBe("123");
        outcome.State.Tasks.ShouldAllBe(t => t.Phase == TaskPhase.Done && t.Evidence.Count == 1);
    }

    [Fact]
    public async Task A_failed_step_blocks_what_depends_on_it_and_fails_the_run()
    {
        using var folder = new TemporaryFolder();
        var plan = Plans.Of(Plans.Step("one", "exit 3"), Plans.Step("two", "touch two", "one"), Plans.Step("three", "touch three", "two"));

        var outcome = await RunAsync(plan, folder);

        outcome.ExitCode.ShouldBe(1);
        outcome.State.TaskOf("one").Reason.ShouldContain("exit code 3");
        outcome.State.TaskOf("two").Cause.ShouldBe("one");
        outcome.State.TaskOf("three").Cause.ShouldBe("one");
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_journal_gives_the_same_state_back()
    {
        using var folder = new TemporaryFolder();
        var outcome = await RunAsync(Plans.Of(Plans.Step("one", "echo hello")), folder);

        var stored = RunStore.Load(folder.Path, outcome.State.RunId);

        stored.State!.Phase.ShouldBe(RunPhase.Done);
        stored.State.TaskOf("one").ShouldBe(outcome.State.TaskOf("one") with { Evidence = stored.State.TaskOf("one").Evidence });
        stored.State.TaskOf("one").Action!.Commands[0].Output.Head.ShouldBe("hello\n");
    }

    private static async Task<RunOutcome> RunAsync(Plan plan, TemporaryFolder folder)
    {
        await using var session = RunSession.Start(new RunRequest { Plan = plan, Target = folder.Path }, new Surroundings());
        return await session.RunAsync(CancellationToken.None);
    }
}
