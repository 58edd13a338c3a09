using SpecPlanner.Model;
using TaskTrigger = SpecPlanner.Runtime.Specs.TaskLifecycle.Phase.Trigger;

namespace SpecPlanner.Runtime.Tests;

/// <summary>What went wrong in earlier systems of this kind, and cannot happen here.</summary>
public class PredecessorDefectTests
{
    private static Plan Chain => Drawn.Of(Drawn.Step("one", "true"), Drawn.Step("two", "true", "one"), Drawn.Step("three", "true", "two"), Drawn.Step("apart", "true"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_a_skip_no_dependant_is_listed_as_ready_that_cannot_start(bool satisfied)
    {
        var run = new PureRun(Chain);
        run.Ask(new SkipTask("one", "", "Ada", satisfied));

        foreach (var task in run.State.Tasks.Where(run.State.IsReady)) run.PhaseOf(task.Id).ShouldBe(TaskPhase.Active);
        run.PhaseOf("two").ShouldBe(satisfied ? TaskPhase.Active : TaskPhase.Blocked);
    }

    [Fact]
    public void A_blocked_task_never_lets_a_run_be_done_and_a_skipped_one_does()
    {
        var blocked = new PureRun(Chain);
        blocked.Ask(new SkipTask("two", "", "Ada", Satisfied: false));
        foreach (var task in new[] { "one", "apart" }) blocked.Finish(task);
        blocked.State.Phase.ShouldBe(RunPhase.Failed);

        var skipped = new PureRun(Chain);
        skipped.Ask(new SkipTask("three", "", "Ada", Satisfied: false));
        foreach (var task in new[] { "one", "two", "apart" }) skipped.Finish(task);
        skipped.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void A_failure_leaves_no_grandchild_pending_for_ever()
    {
        var run = new PureRun(Chain, keepGoing: true);
        run.Fail("one");

        foreach (var task in new[] { "two", "three" })
            (run.PhaseOf(task), run.State.TaskOf(task).Cause, run.State.TaskOf(task).Reason).ShouldBe((TaskPhase.Blocked, "one", "\"one\" failed."));
        run.PhaseOf("apart").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public void An_orphan_of_a_runner_that_was_killed_can_be_tried_again_and_skipped()
    {
        var again = new PureRun(Chain);
        again.Resume();
        (again.PhaseOf("one"), again.State.TaskOf("one").Attempt).ShouldBe((TaskPhase.Active, 2));

        var skipped = new PureRun(Chain);
        skipped.Ask(new SkipTask("one", "", "Ada", Satisfied: true)).ShouldBeNull();
        skipped.Resume();
        skipped.PhaseOf("two").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public void A_run_that_was_halted_does_not_stay_halted_after_a_resume()
    {
        var run = new PureRun(Chain);
        run.Ask(new HaltRun("a file said so", "Ada"));
        foreach (var task in new[] { "one", "apart" }) run.Finish(task);
        run.State.Phase.ShouldBe(RunPhase.Halted);

        run.Resume();
        run.PhaseOf("two").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public void What_a_skipped_task_may_become_is_defined()
    {
        TaskLifecycle.Transitions.Where(t => t.From == TaskPhase.Skipped).ShouldBe([(TaskPhase.Skipped, TaskTrigger.Reopen, TaskPhase.Pending)]);
        var run = new PureRun(Chain);
        run.Ask(new SkipTask("two", "", "Ada", Satisfied: false));
        run.Ask(new RetryTask("two", "", "Ada")).ShouldBeNull();

        run.Finish("one");
        (run.PhaseOf("two"), run.PhaseOf("three")).ShouldBe((TaskPhase.Active, TaskPhase.Pending));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void The_number_of_retries_is_the_number_of_attempts_after_the_first(int retries)
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true") with { Retries = new RetryPolicy { Count = retries } }));
        for (var attempt = 0; attempt <= retries; attempt++) run.Fail("one");

        (run.State.TaskOf("one").Attempt, run.State.Phase).ShouldBe((retries + 1, RunPhase.Failed));
    }

    [Fact]
    public void There_is_one_vocabulary_of_failures_and_an_unknown_word_is_refused()
    {
        FailureCategoryWords.All.Keys.ShouldBe(["dependency", "compilation", "test", "validation", "runtime", "timeout"]);
        foreach (var (word, category) in FailureCategoryWords.All)
        {
            FailureCategoryWords.TryRead(word, out var read, out _).ShouldBeTrue();
            read.ShouldBe(category);
        }

        FailureCategoryWords.TryRead("other", out _, out var problem).ShouldBeFalse();
        problem.ShouldStartWith("\"other\" is no category of failures: it is one of dependency,");
    }

    [Fact]
    public void What_blocks_a_task_is_a_value_and_not_only_a_sentence()
    {
        var run = new PureRun(Chain);
        run.Fail("one");

        (run.State.TaskOf("two").Blocked, run.State.TaskOf("two").Cause).ShouldBe((BlockKind.Dependency, "one"));
        run.State.TaskOf("one").Blocked.ShouldBe(BlockKind.Failed);
    }
}
