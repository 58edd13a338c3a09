using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class InterventionsTests
{
    // one → two → three, and one that has nothing to do with them.
    private static Plan Chain => Drawn.Of(Drawn.Step("one", "true"), Drawn.Step("two", "true", "one"), Drawn.Step("three", "true", "two"), Drawn.Step("apart", "true"));

    [Fact]
    public void A_task_under_way_that_is_skipped_is_ended_and_its_late_result_is_refused()
    {
        var run = new PureRun(Chain);
        var late = run.Ended("one");

        run.Ask(new SkipTask("one", "not today", "Ada", Satisfied: true)).ShouldBeNull();

        run.Commands.OfType<EndLeftovers>().ShouldHaveSingleItem().Marker.ShouldBe(run.State.TaskOf("one").Marker);
        Fencing.Problem(run.State, late).ShouldBe("A result came for attempt 1, which is over.");
        (run.PhaseOf("one"), run.PhaseOf("two")).ShouldBe((TaskPhase.Skipped, TaskPhase.Active));
    }

    [Fact]
    public void Skipping_blocks_all_that_depends_on_it_and_the_run_ends_as_failed()
    {
        var run = new PureRun(Chain);
        run.Ask(new SkipTask("one", "not today", "Ada", Satisfied: false));
        run.Finish("apart");

        (run.PhaseOf("two"), run.PhaseOf("three"), run.State.Phase).ShouldBe((TaskPhase.Blocked, TaskPhase.Blocked, RunPhase.Failed));
        run.State.TaskOf("three").Cause.ShouldBe("one");
        run.State.TaskOf("three").Reason.ShouldBe("\"one\" was left out.");
        run.State.Reason.ShouldBe("\"two\" and 1 more cannot be done, as \"one\" was left out.");
    }

    [Fact]
    public void A_failed_task_that_is_retried_after_its_run_failed_takes_the_run_to_its_end()
    {
        var run = new PureRun(Chain);
        run.Fail("one");
        run.Finish("apart");
        run.State.Phase.ShouldBe(RunPhase.Failed);

        run.Ask(new RetryTask("one", "mended", "Ada")).ShouldBeNull();
        run.State.Phase.ShouldBe(RunPhase.Halted);
        run.State.Tasks.Select(t => t.Phase).ShouldBe([TaskPhase.Pending, TaskPhase.Pending, TaskPhase.Pending, TaskPhase.Done]);
        run.State.TaskOf("one").Tried.ShouldHaveSingleItem().Reason.ShouldBe("broke");

        run.Resume();
        foreach (var task in new[] { "one", "two", "three" }) run.Finish(task);
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void A_blocked_task_that_is_retried_takes_with_it_what_stands_in_its_way()
    {
        var run = new PureRun(Chain);
        run.Fail("one");
        run.Finish("apart");

        run.Ask(new RetryTask("three", "", By: null)).ShouldBeNull();

        run.Events.OfType<TaskReopened>().ShouldHaveSingleItem().Reason.ShouldBe("\"three\" is to be tried again and depends on it.");
        run.State.Tasks.Count(t => t.Phase == TaskPhase.Pending).ShouldBe(3);
    }

    [Fact]
    public void A_task_that_two_failures_block_waits_for_both()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("a", "true"), Drawn.Step("b", "true"), Drawn.Step("join", "true", "a", "b"), Drawn.Step("end", "true", "join")), keepGoing: true);
        run.Fail("a");
        run.Fail("b");

        run.Ask(new RetryTask("a", "", By: null));
        run.Resume(keepGoing: true);
        run.State.TaskOf("end").Cause.ShouldBe("b");
        run.Finish("a");
        run.State.Phase.ShouldBe(RunPhase.Failed);

        run.Ask(new RetryTask("b", "", By: null));
        run.Resume();
        foreach (var task in new[] { "b", "join", "end" }) run.Finish(task);
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void A_retried_task_has_all_its_retries_and_its_first_way_again()
    {
        var way = new TaskAction { Text = "Other.", Commands = [Drawn.Sh("false")] };
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true") with { Retries = new RetryPolicy { Count = 1 }, Strategies = [way] }));
        run.Fail("one");
        run.Fail("one");
        run.State.Phase.ShouldBe(RunPhase.Failed);

        run.Ask(new RetryTask("one", "", By: null));
        run.Resume();

        (run.State.TaskOf("one").Attempt, run.State.TaskOf("one").Strategy, run.State.TaskOf("one").Failures).ShouldBe((3, 1, 0));
        run.State.TaskOf("one").Tried.Select(t => t.Strategy).ShouldBe(["Run `true`.", "Other."]);
        run.Fail("one");
        run.PhaseOf("one").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public void A_failure_keeps_only_its_dependents_from_starting_where_the_run_keeps_going()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("a", "true"), Drawn.Step("b", "true", "a"), Drawn.Step("c", "true"), Drawn.Step("d", "true", "c")), keepGoing: true);
        run.Fail("a");
        run.Finish("c");
        run.Finish("d");

        run.State.Phase.ShouldBe(RunPhase.Failed);
        run.State.Tasks.Select(t => t.Phase).ShouldBe([TaskPhase.Blocked, TaskPhase.Blocked, TaskPhase.Done, TaskPhase.Done]);
        run.State.Reason.ShouldStartWith("\"a\" failed.");
    }

    [Fact]
    public void A_run_that_keeps_going_rolls_back_what_failed_at_its_end()
    {
        var plan = Drawn.Of(Drawn.Step("a", "true"), Drawn.Step("b", "true")) with
        {
            Rollbacks = [new RollbackSection { Text = "If a fails:", Tasks = ["a"], Items = [new RollbackItem { Text = "Undo." }] }],
        };
        var run = new PureRun(plan, keepGoing: true);
        run.Fail("a");
        run.State.Phase.ShouldBe(RunPhase.Running);
        run.Finish("b");

        run.State.Phase.ShouldBe(RunPhase.RollingBack);
        run.Ask(new RetryTask("a", "", By: null))!.ShouldContain("its rollback has begun");
        run.Ask(new CancelRun("enough", "Ada")).ShouldBeNull();
        run.Commands.OfType<EndLeftovers>().ShouldHaveSingleItem();
        run.Ask(new SkipTask("b", "", By: null, Satisfied: true))!.ShouldContain("Start a new run of \"plan\".");
    }

    [Fact]
    public void A_cancelled_run_ends_what_is_under_way_and_can_be_taken_up_by_a_retry()
    {
        var run = new PureRun(Chain);
        run.Ask(new CancelRun("enough", "Ada")).ShouldBeNull();

        run.State.Phase.ShouldBe(RunPhase.Cancelled);
        (run.State.Running, run.Commands.OfType<EndLeftovers>().Count()).ShouldBe((0, 2));
        run.State.Tasks.ShouldAllBe(t => t.Phase == TaskPhase.Cancelled);

        run.Ask(new RetryTask("two", "after all", "Ada")).ShouldBeNull();
        run.Resume();
        foreach (var task in new[] { "one", "two", "three", "apart" }) run.Finish(task);
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void Halting_a_run_lets_end_what_runs_and_says_who_asked()
    {
        var run = new PureRun(Chain);
        run.Ask(new HaltRun("lunch", "Ada")).ShouldBeNull();
        run.Ask(new HaltRun("lunch", "Bob"))!.ShouldContain("was asked to halt already: lunch");
        run.Events.OfType<HaltRequested>().ShouldHaveSingleItem().By.ShouldBe("Ada");

        run.Finish("one");
        run.Finish("apart");
        run.State.Phase.ShouldBe(RunPhase.Halted);
        run.Ask(new HaltRun("again", "Ada"))!.ShouldEndWith("so there is nothing to halt. Permitted are resume, add, skip, retry and cancel.");

        run.Ask(new SkipTask("two", "not needed", "Ada", Satisfied: true)).ShouldBeNull();
        run.Resume();
        run.Finish("three");
        run.State.Phase.ShouldBe(RunPhase.Done);
        run.Ask(new CancelRun("", "Ada"))!.ShouldContain("is done since");
    }

    [Fact]
    public void A_task_skipped_by_mistake_is_tried_again_before_what_depends_on_it()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("first", "true"), Drawn.Step("one", "true", "first"), Drawn.Step("two", "true", "first", "one")));
        run.Ask(new SkipTask("one", "oops", "Ada", Satisfied: true));
        run.Ask(new RetryTask("one", "needed", "Ada")).ShouldBeNull();

        run.Finish("first");
        (run.PhaseOf("one"), run.PhaseOf("two")).ShouldBe((TaskPhase.Active, TaskPhase.Pending));
        run.Finish("one");
        run.PhaseOf("two").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public void A_refusal_says_where_the_task_stands_and_what_is_permitted()
    {
        var run = new PureRun(Chain);
        run.Ask(new RetryTask("one", "", By: null)).ShouldBe("\"one\" is under way, in attempt 1, so there is nothing to try again. Permitted is skip.");
        run.Ask(new RetryTask("two", "", By: null)).ShouldBe("\"two\" is pending and waits for \"one\", so there is nothing to try again. Permitted is skip.");
        run.Ask(new SkipTask("tow", "", By: null, Satisfied: true))!.ShouldStartWith("The plan \"plan\" has no step \"tow\".");
        run.Finish("one");
        run.Ask(new SkipTask("one", "", By: null, Satisfied: true)).ShouldBe("\"one\" is done, so it cannot be left out. Nothing else can be asked of it.");
    }

    // A person who mends a file before a retry must not lose that when the retry fails too.
    [Fact]
    public void A_retry_begins_with_the_files_as_they_are_and_one_cut_off_in_the_middle_with_those_before_it()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true") with { Files = [new FileUse { Path = "a", Change = FileChange.Modify }] }, Drawn.Step("two", "true", "one")));
        Copy(run);
        run.Ask(new SkipTask("one", "", By: null, Satisfied: false));
        run.Ask(new RetryTask("one", "", By: null));
        run.State.TaskOf("one").Snapshot.ShouldNotBeNull();

        run.Resume();
        run.Add(new FilesRestored { Task = "one", Attempt = 2, Token = run.State.TaskOf("one").Token! });
        run.Fail("one");
        run.Add(new FilesRestored { Task = "one", Attempt = 2, Token = run.State.TaskOf("one").Token! });
        run.State.Phase.ShouldBe(RunPhase.Failed);
        run.Ask(new RetryTask("one", "", By: null));
        run.State.TaskOf("one").Snapshot.ShouldBeNull();
    }

    private static void Copy(PureRun run) => run.Add(new FilesSnapshotted { Task = "one", Attempt = 1, Token = run.State.TaskOf("one").Token! });
}
