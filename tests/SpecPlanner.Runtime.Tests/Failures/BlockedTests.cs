using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class BlockedTests
{
    private static Plan Plan => Drawn.Of(Drawn.Step("one", "true") with { Retries = new RetryPolicy { Count = 3 } }, Drawn.Step("two", "true", "one"));

    [Fact]
    public void An_action_that_needs_a_person_spends_no_retry_and_is_done_again_when_the_run_is_resumed()
    {
        var run = new PureRun(Plan);
        run.Add(run.Ended("one") with { Ending = ActionEnding.Blocked, Block = BlockKind.Person, Reason = "No access.", Needs = "A token for the registry." });

        var blocked = run.State.TaskOf("one");
        (blocked.Blocked, blocked.Reason, blocked.Needs, blocked.Failures).ShouldBe((BlockKind.Person, "No access.", "A token for the registry.", 0));
        run.State.Phase.ShouldBe(RunPhase.Waiting);

        run.Resume();
        run.Finish("one");
        run.Finish("two");
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void An_action_that_is_blocked_for_good_spends_no_retry()
    {
        var run = new PureRun(Plan);
        run.Add(run.Ended("one") with { Ending = ActionEnding.Blocked, Block = BlockKind.Failed, Reason = "The two requirements contradict each other." });

        (run.State.Phase, run.State.TaskOf("one").Attempt).ShouldBe((RunPhase.Failed, 1));
        run.State.Tasks.Select(t => t.Blocked).ShouldBe([BlockKind.Failed, BlockKind.Dependency]);
    }
}
