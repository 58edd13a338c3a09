using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class RunMetricsTests
{
    private static readonly TaskDefinition Retried = Drawn.Step("two", "true") with { Retries = new RetryPolicy { Count = 1 } };

    // One is done at once, two in its second attempt, three fails, four is blocked by it, five is for a person who is not there.
    private static PureRun Mixed()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true"), Retried, Drawn.Step("three", "false"), Drawn.Step("four", "true", "three"), Drawn.Human("five")), keepGoing: true);
        run.Now = run.Now.AddSeconds(10);
        run.Finish("one");
        run.Fail("two");
        run.Now = run.Now.AddSeconds(20);
        run.Finish("two");
        run.Fail("three");
        run.Add(new TaskWaiting { Task = "five", Attempt = 1, Token = run.State.TaskOf("five").Token! });
        return run;
    }

    [Fact]
    public void Tasks_are_counted_by_where_they_stand_and_by_persona()
    {
        var metrics = RunMetrics.Of([Mixed().History]);

        metrics.ByStatus.ShouldBe([new CountOf("waiting", 1), new CountOf("done", 2), new CountOf("failed", 1), new CountOf("blocked", 1)]);
        metrics.ByPersona.Select(p => (p.Persona, p.Tasks, p.Done, p.Failed, p.SuccessRate)).ShouldBe([("human", 1, 0, 0, null), ("shell", 4, 2, 1, 2.0 / 3)]);
        metrics.SuccessRate.ShouldBe(2.0 / 3);
        metrics.FirstAttemptRate.ShouldBe(0.5);
        (metrics.Attempts, metrics.AttemptsPerDone, metrics.Retries, metrics.Interruptions).ShouldBe((5, 1.5, 1, 0));
        metrics.Duration.ShouldBe(new DurationMeasure(2, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30)));
        metrics.Failures.ShouldBe([new CountOf("runtime", 2)]);
    }

    [Fact]
    public void Runs_are_counted_together()
    {
        var metrics = RunMetrics.Of([Mixed().History, Mixed().History]);

        metrics.Tasks.Count.ShouldBe(10);
        metrics.SuccessRate.ShouldBe(2.0 / 3);
        metrics.Runs.Single().Count.ShouldBe(2);
    }

    [Fact]
    public void Nothing_is_no_rate()
    {
        var metrics = RunMetrics.Of([new PureRun(Drawn.Of(Drawn.Step("one", "true"))).History]);

        (metrics.SuccessRate, metrics.FirstAttemptRate, metrics.AttemptsPerDone, metrics.Duration).ShouldBe((null, null, null, null));
        metrics.Usage.ShouldBe(UsageMeasure.None);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(19, 19)]
    [InlineData(20, 19)]
    [InlineData(21, 20)]
    [InlineData(100, 95)]
    public void The_95th_percentile_is_the_nearest_rank(int count, int rank) =>
        DurationMeasure.Of(Enumerable.Range(1, count).Select(s => TimeSpan.FromSeconds(s)).Reverse())!.P95.ShouldBe(TimeSpan.FromSeconds(rank));

    [Fact]
    public void Criteria_are_counted_by_kind_and_tasks_by_whether_theirs_hold()
    {
        var plan = Drawn.Of(Drawn.Step("one", "true") with
        {
            Criterion = new CriterionGroup { Text = "both", Items = [new ExitCodeCriterion { Text = "exit code 0" }, new FileCriterion { Text = "file `a` exists", Path = "a" }] },
        });
        var run = new PureRun(plan);
        var ended = run.Ended("one") with { Ending = ActionEnding.Finished, Commands = [new CommandEvidence { Command = "true", ExitCode = 0 }] };
        run.Add(ended);
        Check("0.0", "exit code 0", CheckResult.Holds);
        Check("0.1", "file `a` exists", CheckResult.DoesNotHold);

        var metrics = RunMetrics.Of([run.History]);

        metrics.CriteriaByKind.Select(k => (k.Kind, k.Criteria)).ShouldBe([("exit code", new CriteriaMeasure(1, 0, 0)), ("file", new CriteriaMeasure(0, 1, 0))]);
        metrics.Criteria.ShouldBe(new CriteriaMeasure(1, 1, 0));
        metrics.Verdicts.ShouldBe([new CountOf("partial", 1)]);
        metrics.Failures.ShouldBe([new CountOf("validation", 1)]);

        void Check(string path, string text, CheckResult result) =>
            run.Add(new CriterionChecked { Task = "one", Attempt = ended.Attempt, Token = ended.Token, Evidence = new CriterionEvidence { Path = path, Text = text, Result = result } });
    }

    [Fact]
    public void Tokens_and_cost_are_summed_over_all_attempts_that_report_them()
    {
        var run = new PureRun(Drawn.Of(Retried, Drawn.Step("silent", "true")));
        run.Add(run.Ended("two") with { Result = new AttemptResult { Status = AttemptStatus.Failed, TokensIn = 100, TokensOut = 10, Cost = 0.25m } });
        run.Add(run.Ended("two") with { Ending = ActionEnding.Failed, Result = new AttemptResult { TokensIn = 50 } });
        run.Finish("silent");

        var metrics = RunMetrics.Of([run.History]);

        metrics.Usage.ShouldBe(new UsageMeasure(2, 150, 10, 0.25m));
        metrics.Tasks.Single(t => t.Task == "silent").Usage.IsReported.ShouldBeFalse();
    }

    [Fact]
    public void What_fails_again_and_again_is_told_and_so_is_what_fails_most()
    {
        var patterns = FailurePatterns.Of([Mixed().History, Mixed().History]);

        patterns.Repeated.Select(f => (f.Task, f.Failures, f.Runs, f.Reason)).ShouldBe([("three", 2, 1, "broke"), ("two", 2, 1, "broke")]);
        patterns.Flaky.Select(f => (f.Task, f.Failed)).ShouldBe([("two", 1), ("two", 1)]);
    }

    [Fact]
    public void What_a_person_had_tried_again_is_not_flaky_as_it_may_have_been_mended()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true")));
        run.Fail("one");
        run.Ask(new RetryTask("one", "mended", "Ada"));
        run.Resume();
        run.Finish("one");

        FailurePatterns.Of([run.History]).Flaky.ShouldBeEmpty();
        RunMetrics.Of([run.History]).Retries.ShouldBe(1);
    }

    [Fact]
    public void An_attempt_that_was_cut_off_is_no_failed_one()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true")));
        run.Resume();
        run.Finish("one");

        var metrics = RunMetrics.Of([run.History]);

        (metrics.FirstAttemptRate, metrics.Retries, metrics.Interruptions, metrics.Attempts).ShouldBe((1, 0, 1, 2));
    }

    [Fact]
    public void Another_way_of_doing_it_that_works_is_not_flaky()
    {
        var run = new PureRun(Drawn.Of(Retried with { Strategies = [new TaskAction { Text = "Run `a`.", Commands = [Drawn.Sh("a")] }, new TaskAction { Text = "Run `b`.", Commands = [Drawn.Sh("b")] }] }));
        run.Fail("two");
        run.Finish("two");

        FailurePatterns.Of([run.History]).Flaky.ShouldBeEmpty();
    }
}
