using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>How long a lock is held.</summary>
public class LockTests
{
    [Fact]
    public void It_is_held_until_the_attempt_is_proved()
    {
        var run = new PureRun(Drawn.Of(Locking("one"), Locking("two"), Locking("three")));
        run.State.ObstacleOf(run.State.TaskOf("three"))!.Text.ShouldBe("waits for the lock \"db\", held by \"one\"");
        run.State.Tasks.Where(run.State.IsReady).ShouldBeEmpty();

        run.Add(run.Ended("one") with { Ending = ActionEnding.Finished, Commands = [new CommandEvidence { Command = "true", ExitCode = 0 }], Reason = "" });
        (run.PhaseOf("one"), run.PhaseOf("two")).ShouldBe((TaskPhase.Verifying, TaskPhase.Pending));

        run.Add(new CriterionChecked { Task = "one", Attempt = 1, Token = run.State.TaskOf("one").Token!, Evidence = new CriterionEvidence { Path = "0", Text = "exit code 0", Result = CheckResult.Holds } });
        (run.PhaseOf("two"), run.PhaseOf("three")).ShouldBe((TaskPhase.Active, TaskPhase.Pending));
        run.State.ObstacleOf(run.State.TaskOf("three"))!.Holder.ShouldBe("two");
    }

    [Fact]
    public void It_is_given_back_between_two_attempts_and_waited_for_again()
    {
        var run = new PureRun(Drawn.Of(Locking("one") with { Retries = Once }, Locking("two")));
        run.Fail("one");
        run.PhaseOf("two").ShouldBe(TaskPhase.Active);

        run.Pass(TimeSpan.FromHours(2));
        run.PhaseOf("one").ShouldBe(TaskPhase.Pending);
        run.Finish("two");
        run.PhaseOf("one").ShouldBe(TaskPhase.Active);
        run.Finish("one");
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void A_failure_lets_the_next_one_begin_where_the_run_goes_on()
    {
        var run = new PureRun(Drawn.Of(Locking("one"), Locking("two")), keepGoing: true);
        run.Fail("one");

        run.PhaseOf("two").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public void What_is_offered_to_workers_or_claimed_holds_it_and_a_worker_that_is_lost_does_not()
    {
        var run = new PureRun(Drawn.Of(Drawn.Remote("one") with { Locks = ["db"] }, Locking("two")));
        run.PhaseOf("two").ShouldBe(TaskPhase.Pending);
        run.Offer("one");
        var token = run.Claim("one");
        run.Resume();
        run.State.TaskOf("one").IsClaimed.ShouldBeTrue();
        run.PhaseOf("two").ShouldBe(TaskPhase.Pending);

        run.Work(new ReleaseWork("one", token, "")).Outcome.ShouldBe(WorkerOutcome.Taken);
        run.State.Tasks.Count(t => t.IsUnderWay).ShouldBe(1);
    }

    [Fact]
    public void Who_is_skipped_or_cut_off_gives_it_back()
    {
        var run = new PureRun(Drawn.Of(Locking("one"), Locking("two"), Locking("three")));
        run.Ask(new SkipTask("one", "", By: null, Satisfied: true)).ShouldBeNull();
        run.PhaseOf("two").ShouldBe(TaskPhase.Active);

        run.Resume();
        run.State.Tasks.Where(t => t.IsUnderWay).Select(t => (t.Id, t.Attempt)).ShouldBe([("two", 2)]);
    }

    // The judgement is about what the attempt left, so nobody else may change that.
    [Fact]
    public void A_judgement_that_waits_for_a_person_keeps_it_and_the_run_waits_with_it()
    {
        var run = new PureRun(Drawn.Of(Locking("retried") with { Retries = Once }, Locking("judged") with { Criterion = new JudgedCriterion { Text = "it reads well" } }));
        run.Fail("retried");
        var ended = run.Ended("judged");
        run.Add(ended with { Ending = ActionEnding.Finished, Commands = [new CommandEvidence { Command = "true", ExitCode = 0 }], Reason = "" });
        run.Add(new JudgementMissing { Task = "judged", Attempt = 1, Token = ended.Token });

        run.State.Phase.ShouldBe(RunPhase.Waiting);
        run.Pass(TimeSpan.FromHours(2));
        run.Resume();
        (run.PhaseOf("retried"), run.PhaseOf("judged")).ShouldBe((TaskPhase.Pending, TaskPhase.Review));
        run.State.ObstacleOf(run.State.TaskOf("retried"))!.Holder.ShouldBe("judged");
        run.Ask(new SkipTask("judged", "", By: null, Satisfied: true));
        run.PhaseOf("retried").ShouldBe(TaskPhase.Active);
    }

    // In an order they are, but the first one is wanted again while the second one goes on.
    [Theory]
    [InlineData("db", null)]
    [InlineData(null, "out")]
    public void Nor_does_one_that_is_done_again_run_beside_what_came_after_it(string? name, string? path)
    {
        TaskDefinition Sharing(string id, params string[] after) => Drawn.Step(id, "true", after) with
        {
            Locks = name is null ? [] : [name],
            Files = path is null ? [] : [new FileUse { Path = path, Change = FileChange.Modify }],
            OnFailure = new FailureResponse { Kind = FailureKind.Continue },
        };
        var run = new PureRun(Drawn.Of(Sharing("one"), Sharing("two", "one")));
        if (path is not null) run.Add(new FilesSnapshotted { Task = "one", Attempt = 1, Token = run.State.TaskOf("one").Token! });
        run.Fail("one");
        if (run.State.TaskOf("one").IsRestoring) run.Add(new FilesRestored { Task = "one", Attempt = 1, Token = run.State.TaskOf("one").Token!, AfterFailure = true });
        run.PhaseOf("two").ShouldBe(TaskPhase.Active);

        run.Ask(new RetryTask("one", "", By: null)).ShouldBeNull();

        run.State.Tasks.Select(t => t.IsUnderWay).ShouldBe([false, true]);
        run.State.ObstacleOf(run.State.TaskOf("one"))!.Holder.ShouldBe("two");
    }

    [Fact]
    public void A_lock_that_comes_with_another_plan_is_told_and_held_and_makes_nothing_undone()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true"), Drawn.Step("two", "true", "one"), Drawn.Step("three", "true", "one")));
        run.Finish("one");
        run.Fail("two");
        run.Fail("three");
        var plan = Drawn.Of(Locking("one"), Locking("two", "one"), Locking("three", "one"));

        var compared = PlanComparison.Of(run.State, plan);
        (compared.Matters, compared.Changed.Select(c => c.Parts).Distinct().Count()).ShouldBe((true, 3));
        compared.Changed.ShouldAllBe(c => c.Parts.SequenceEqual(new[] { TaskPart.Locks }));

        run.Ask(new RetryTask("two", "", By: null));
        run.Ask(new RetryTask("three", "", By: null));
        run.Add(new PlanChanged { Plan = plan, PlanHash = "other" });
        run.Resume();
        run.State.Tasks.Select(t => (t.Phase, t.IsOutdated)).ShouldBe([(TaskPhase.Done, false), (TaskPhase.Active, false), (TaskPhase.Pending, false)]);
    }

    private static RetryPolicy Once { get; } = new() { Count = 1, Backoff = TimeSpan.FromHours(1) };

    private static TaskDefinition Locking(string id, params string[] after) => Drawn.Step(id, "true", after) with { Locks = ["db"] };
}
