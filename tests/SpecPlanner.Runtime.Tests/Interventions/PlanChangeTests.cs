using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class PlanChangeTests
{
    private static readonly TaskDefinition One = Drawn.Step("one", "true");
    private static readonly TaskDefinition Two = Drawn.Step("two", "false", "one");
    private static readonly TaskDefinition Three = Drawn.Step("three", "true", "two");

    [Fact]
    public void A_failed_task_that_is_mended_in_the_plan_and_retried_takes_the_run_to_its_end()
    {
        var run = Failed();
        run.Ask(new RetryTask("two", "", By: null));
        run.Change(One, Drawn.Step("two", "true", "one"), Three);
        run.Resume();

        run.State.TaskOf("two").Definition.Action.Text.ShouldBe("Run `true`.");
        run.Finish("two");
        run.Finish("three");
        run.State.Phase.ShouldBe(RunPhase.Done);
        run.Events.OfType<AttemptStarted>().Count(s => s.Task == "one").ShouldBe(1);
    }

    [Fact]
    public void What_is_new_is_pending_what_is_gone_is_not_due_and_order_does_not_matter()
    {
        var run = Failed();
        run.Ask(new SkipTask("three", "", By: null, Satisfied: true));
        run.Change(Drawn.Step("zero", "true"), Drawn.Step("last", "true", "one", "zero"), One);
        run.Resume();

        run.State.Tasks.Select(t => (t.Id, t.Phase)).ShouldBe([("zero", TaskPhase.Active), ("last", TaskPhase.Pending), ("one", TaskPhase.Done)]);
        run.Finish("zero");
        run.Finish("last");
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void What_was_done_and_has_changed_stays_done_until_it_is_retried_with_all_behind_it()
    {
        var run = new PureRun(Drawn.Of(One, Drawn.Step("two", "true", "one"), Drawn.Human("by hand", "two")));
        run.Finish("one");
        run.Finish("two");
        run.Add(new TaskWaiting { Task = "by hand", Attempt = 1, Token = run.State.TaskOf("by hand").Token! });
        run.Ask(new RetryTask("one", "", By: null))!.ShouldContain("is done");

        run.Change(Drawn.Step("one", "echo other"), Drawn.Step("two", "true", "one"), Drawn.Human("by hand", "two"));
        run.State.TaskOf("one").IsOutdated.ShouldBeTrue();
        run.State.TaskOf("two").IsOutdated.ShouldBeFalse();

        run.Ask(new RetryTask("one", "it changed", By: null)).ShouldBeNull();
        run.Resume();
        (run.PhaseOf("one"), run.PhaseOf("two"), run.State.TaskOf("one").IsOutdated).ShouldBe((TaskPhase.Active, TaskPhase.Pending, false));
    }

    [Fact]
    public void A_dependency_that_the_plan_does_not_have_any_more_blocks_nothing()
    {
        var run = Failed();
        run.Ask(new RetryTask("two", "", By: null));
        run.Resume();
        run.Ask(new HaltRun("", By: null));
        run.Fail("two");
        run.State.Phase.ShouldBe(RunPhase.Failed);
        run.Ask(new RetryTask("three", "", By: null));

        run.Change(One, Drawn.Step("three", "true", "one"));
        run.Resume();
        run.Finish("three");
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    private static PureRun Failed()
    {
        var run = new PureRun(Drawn.Of(One, Two, Three));
        run.Finish("one");
        run.Fail("two");
        run.State.Phase.ShouldBe(RunPhase.Failed);
        return run;
    }
}
