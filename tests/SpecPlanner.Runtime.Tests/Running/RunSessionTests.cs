using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

[Covers("specplanner/REQ-5")]
public sealed class RunSessionTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task Steps_run_in_order_in_the_target_folder()
    {
        var state = await _runs.RunAsync(Drawn.Of(
            Drawn.Step("one", "printf 1 > out"), Drawn.Step("two", "printf 2 >> out", "one"), Drawn.Step("three", "printf 3 >> out", "two")));

        state.Phase.ShouldBe(RunPhase.Done);
        _runs.Read("out").ShouldBe("123");
        state.Tasks.ShouldAllBe(t => t.Phase == TaskPhase.Done && t.Evidence.Count == 1);
    }

    // A failure that blocks direct dependants only leaves the grandchildren pending for ever.
    [Fact]
    public async Task Tasker_defect_9_a_failed_step_blocks_all_that_depends_on_it_however_far_down()
    {
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "exit 3"), Drawn.Step("two", "touch two", "one"), Drawn.Step("three", "touch three", "two")));

        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("one").Reason.ShouldContain("exit code 3");
        state.TaskOf("two").Cause.ShouldBe("one");
        state.TaskOf("three").Cause.ShouldBe("one");
        state.TaskOf("three").Phase.ShouldBe(TaskPhase.Blocked);
        Directory.GetFiles(_runs.Folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_stops_what_has_not_started_and_lets_running_siblings_end()
    {
        _runs.Parallel = 2;
        var state = await _runs.RunAsync(Drawn.Of(
            Drawn.Step("slow", "while [ ! -e failed ]; do sleep 0.01; done; sleep 0.1; touch ended"),
            Drawn.Step("bad", "touch failed; exit 1"),
            Drawn.Step("later", "touch later")));

        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("slow").Phase.ShouldBe(TaskPhase.Done);
        state.TaskOf("later").Phase.ShouldBe(TaskPhase.Cancelled);
        File.Exists(_runs.Folder.File("ended")).ShouldBeTrue();
        File.Exists(_runs.Folder.File("later")).ShouldBeFalse();
    }

    [Fact]
    public async Task Continue_goes_on_as_if_the_step_were_done_and_the_run_still_ends_failed()
    {
        var state = await _runs.RunAsync(Drawn.Of(
            Drawn.Step("one", "exit 1") with { OnFailure = new FailureResponse { Kind = FailureKind.Continue } },
            Drawn.Step("two", "touch two", "one")));

        state.TaskOf("two").Phase.ShouldBe(TaskPhase.Done);
        state.Phase.ShouldBe(RunPhase.Failed);
        state.Reason.ShouldContain("\"one\" failed");
    }

    [Fact]
    public async Task A_failed_attempt_is_tried_again_as_often_as_the_step_says()
    {
        var step = Drawn.Step("one", "printf x >> tries; test $(wc -c < tries) -ge 3") with { Retries = new RetryPolicy { Count = 2 } };

        var state = await _runs.RunAsync(Drawn.Of(step));

        state.Phase.ShouldBe(RunPhase.Done);
        state.TaskOf("one").Attempt.ShouldBe(3);
        state.TaskOf("one").Failures.ShouldBe(2);
        _runs.Events(state.RunId).OfType<AttemptStarted>().Select(a => a.Token).ShouldBeUnique();
    }

    // A count could mean attempts in one place and retries in another.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Retries_are_counted_after_the_first_attempt(int retries)
    {
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "printf x >> tries; exit 1") with { Retries = new RetryPolicy { Count = retries } }));

        state.Phase.ShouldBe(RunPhase.Failed);
        _runs.Read("tries").Length.ShouldBe(retries + 1);
        _runs.Events(state.RunId).OfType<RetryScheduled>().Count().ShouldBe(retries);
    }

    [Theory]
    [InlineData("rm -rf .specplanner", "was removed")]
    [InlineData("for j in .specplanner/runs/*/journal.jsonl; do cp -p \"$j\" copy && mv copy \"$j\"; done", "was replaced by another file")]
    [InlineData("for j in .specplanner/runs/*/journal.jsonl; do echo garbage >> \"$j\"; done", "is damaged at byte")]
    public async Task A_run_whose_record_was_destroyed_is_not_done(string script, string said)
    {
        var error = await Should.ThrowAsync<JournalException>(() => _runs.RunAsync(Drawn.Of(Drawn.Step("one", script))));

        error.Message.ShouldContain(said);
    }

    [Fact]
    public async Task A_body_that_blocks_its_thread_is_timed_out_all_the_same()
    {
        using var gate = new ManualResetEventSlim();
        _runs.Bodies["one"] = (_, _) =>
        {
            gate.Wait(TimeSpan.FromSeconds(20), CancellationToken.None);
            return new(StepResult.Success());
        };

        await using var session = _runs.Start(Drawn.Of(Drawn.Code("one") with { Timeout = TimeSpan.FromMilliseconds(50) }));
        var running = session.RunAsync(CancellationToken.None);
        while (session.State.TaskOf("one").Action is null && !running.IsCompleted) await Task.Yield();
        gate.Set();

        (await running).State.TaskOf("one").Action!.Reason.ShouldContain("does not listen");
    }

    [Fact]
    public async Task A_step_that_takes_too_long_is_ended_with_everything_it_started()
    {
        var step = Drawn.Step("one", "(setsid sleep 300 &) ; trap '' TERM; sleep 300") with { Timeout = TimeSpan.FromMilliseconds(300) };

        var state = await _runs.RunAsync(Drawn.Of(step));

        state.TaskOf("one").Action!.Ending.ShouldBe(ActionEnding.TimedOut);
        state.TaskOf("one").Reason.ShouldContain("took longer than");
        Machine.ProcessesOf(state.RunId).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_does_not_listen_to_its_time_out_fails_and_its_late_result_is_not_used()
    {
        var release = new TaskCompletionSource();
        _runs.Bodies["one"] = async (_, _) =>
        {
            await release.Task;
            return StepResult.Success();
        };
        _runs.Bodies["two"] = (_, _) =>
        {
            release.SetResult();
            return new(StepResult.Success());
        };
        var one = Drawn.Code("one") with { Timeout = TimeSpan.FromMilliseconds(50), OnFailure = new FailureResponse { Kind = FailureKind.Continue } };

        var state = await _runs.RunAsync(Drawn.Of(one, Drawn.Code("two", "one"), Drawn.Step("three", "sleep 0.2", "two")));

        state.TaskOf("one").Reason.ShouldContain("does not listen to its cancellation token");
        state.TaskOf("one").HasFailed.ShouldBeTrue();
        _runs.Events(state.RunId).OfType<ResultRefused>().ShouldHaveSingleItem().Task.ShouldBe("one");
    }

    // A join whose two parents end at the same moment could start never, or twice.
    [Fact]
    public async Task A_join_whose_parents_end_together_starts_once()
    {
        _runs.Parallel = 8;
        var (arrived, together) = (0, new TaskCompletionSource());
        for (var i = 0; i < 8; i++)
        {
            _runs.Bodies[$"p{i}"] = async (_, _) =>
            {
                if (Interlocked.Increment(ref arrived) == 8) together.SetResult();
                await together.Task;
                return StepResult.Success();
            };
        }

        var starts = 0;
        _runs.Bodies["join"] = (_, _) =>
        {
            Interlocked.Increment(ref starts);
            return new(StepResult.Success());
        };
        TaskDefinition[] parents = [.. Enumerable.Range(0, 8).Select(i => Drawn.Code($"p{i}"))];

        var state = await _runs.RunAsync(Drawn.Of([.. parents, Drawn.Code("join", [.. parents.Select(p => p.Id)])]));

        state.Phase.ShouldBe(RunPhase.Done);
        starts.ShouldBe(1);
    }

    [Fact]
    public async Task The_journal_gives_the_same_state_back()
    {
        var live = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "echo hello")));

        var stored = RunStore.Load(_runs.Folder.Path, live.RunId).State!;

        stored.Phase.ShouldBe(RunPhase.Done);
        stored.TaskOf("one").ShouldBe(live.TaskOf("one") with { Evidence = stored.TaskOf("one").Evidence });
        stored.TaskOf("one").Evidence.ShouldBe(live.TaskOf("one").Evidence);
        stored.TaskOf("one").Action!.Commands[0].Output.Head.ShouldBe("hello\n");
    }

    [Fact]
    public async Task The_first_event_says_what_the_plan_and_each_of_its_steps_were()
    {
        var plan = Drawn.Of(Drawn.Step("one", "true"), Drawn.Step("two", "true", "one"));

        var state = await _runs.RunAsync(plan);

        var started = _runs.Events(state.RunId)[0].ShouldBeOfType<RunStarted>();
        started.PlanHash.ShouldBe(PlanJson.Hash(plan));
        started.TaskHashes.ShouldBe([new TaskHash("one", PlanJson.Hash(plan.Tasks[0])), new TaskHash("two", PlanJson.Hash(plan.Tasks[1]))]);
        started.TaskHashes.Select(t => t.Sha256).ShouldBeUnique();
    }

    [Fact]
    public async Task The_start_of_an_attempt_is_on_disk_before_its_process_runs()
    {
        var plan = Drawn.Of(Drawn.Step("one", "cat .specplanner/runs/*/journal.jsonl > seen; printf %s \"$SPEC_ATTEMPT\" > marker"));

        var state = await _runs.RunAsync(plan);

        _runs.Read("seen").ShouldContain($"\"type\":\"attempt.started\",\"task\":\"one\",\"attempt\":1,\"token\":\"{state.TaskOf("one").Marker!.Split('/')[3]}\"");
        _runs.Read("marker").ShouldBe(state.TaskOf("one").Marker);
    }

    [Fact]
    public async Task A_plan_is_proved_by_its_own_criterion_after_the_last_step()
    {
        var plan = Drawn.Of(Drawn.Step("one", "touch a")) with
        {
            SuccessCriterion = new FileCriterion { Text = "file `b` exists", Path = "b" },
        };

        var state = await _runs.RunAsync(plan);

        state.Phase.ShouldBe(RunPhase.Failed);
        state.Reason.ShouldContain("success criterion is not met");
        state.Evidence.ShouldHaveSingleItem().Seen.ShouldBe("it is not there");
    }

    [Fact]
    public async Task A_file_that_a_step_says_it_creates_must_be_there_afterwards()
    {
        var step = Drawn.Step("one", "true") with { Files = [new FileUse { Path = "made", Change = FileChange.Create }] };

        (await _runs.RunAsync(Drawn.Of(step))).TaskOf("one").Reason.ShouldContain("file `made` exists, as the task creates it (it is not there)");
    }

    [Fact]
    public async Task Secrets_reach_the_command_and_nothing_that_is_kept()
    {
        _runs.Parameters["key"] = "hunter2-hunter2";
        var step = Drawn.Step("one", "echo \"[${SPEC_key}]\"; echo \"$SPEC_key\" >&2; printf %s \"$SPEC_key\" > out");
        step = step with { Action = step.Action with { Commands = [step.Action.Commands[0] with { Parameters = ["key"] }] } };
        var plan = Drawn.Of(step) with { Parameters = [new Parameter { Name = "key", Type = ParameterType.Secret }] };

        var state = await _runs.RunAsync(plan);

        _runs.Read("out").ShouldBe("hunter2-hunter2");
        state.TaskOf("one").Action!.Commands[0].Output.Head.ShouldBe("[***]\n");
        _runs.JournalText(state.RunId).ShouldNotContain("hunter2");
    }

    public void Dispose() => _runs.Dispose();
}
