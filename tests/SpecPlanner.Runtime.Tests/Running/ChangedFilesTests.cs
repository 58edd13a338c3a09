using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>What becomes of copies when the plan names other files than those that were copied.</summary>
public sealed class ChangedFilesTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task A_file_that_is_new_in_the_plan_is_brought_back_too()
    {
        File.WriteAllText(_runs.Folder.File("kept"), "0");
        File.WriteAllText(_runs.Folder.File("more"), "0");
        var run = await _runs.EndedAtAsync(Drawn.Of(Drawn.Writing("one", "printf x >> kept; touch started; while [ ! -e go ]; do sleep 0.01; done", "kept")), "started");

        var state = await ResumeAsync(run, Drawn.Of(Drawn.Writing("one", "cat kept more > seen; printf y >> kept; printf y >> more; exit 1", "kept", "more")));

        state.Phase.ShouldBe(RunPhase.Failed);
        (_runs.Read("seen"), _runs.Read("kept"), _runs.Read("more")).ShouldBe(("00", "0", "0"));
    }

    [Fact]
    public async Task What_a_cut_off_attempt_changed_is_brought_back_though_the_plan_names_no_file_any_more()
    {
        File.WriteAllText(_runs.Folder.File("kept"), "0");
        var run = await _runs.EndedAtAsync(Drawn.Of(Drawn.Writing("one", "printf x >> kept; touch started; while [ ! -e go ]; do sleep 0.01; done", "kept")), "started");

        (await ResumeAsync(run, Drawn.Of(Drawn.Writing("one", "printf y >> kept")))).Phase.ShouldBe(RunPhase.Done);

        _runs.Read("kept").ShouldBe("0y");
    }

    [Fact]
    public void A_step_whose_files_are_back_and_are_others_now_gets_new_copies_and_keeps_nothing_until_then()
    {
        var run = new PureRun(Drawn.Of(Drawn.Writing("one", "true", "a") with { Retries = new RetryPolicy { Count = 1, Backoff = TimeSpan.FromHours(1) } }, Drawn.Writing("two", "true", "b")));
        Fail(run, "one");
        run.State.TaskOf("one").Snapshot.ShouldNotBeNull();

        run.Change(Drawn.Writing("one", "true", "a", "b") with { Retries = new RetryPolicy { Count = 1 } }, Drawn.Writing("two", "true", "b"));

        run.State.TaskOf("one").Snapshot.ShouldBeNull();
        run.Pass(TimeSpan.FromHours(2));
        run.State.ObstacleOf(run.State.TaskOf("one"))!.Holder.ShouldBe("two");
        run.Finish("two");
        run.Commands.OfType<PrepareFiles>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_steps_that_would_keep_their_files_from_each_other_are_not_gone_on_with()
    {
        _runs.Parallel = 2;
        const string hold = "; while [ ! -e go ]; do sleep 0.01; done";
        var run = await _runs.EndedAtAsync(Drawn.Of(Drawn.Writing("one", "touch a; while [ ! -e b ]; do sleep 0.01; done; touch started" + hold, "a"), Drawn.Writing("two", "touch b" + hold, "b")), "started");
        File.WriteAllText(_runs.Folder.File("go"), "");
        var (one, two) = (Drawn.Writing("one", "touch a", "a", "b"), Drawn.Writing("two", "touch b", "a", "b"));

        var refused = await Should.ThrowAsync<RunRefusedException>(() => ResumeAsync(run, Drawn.Of(one, two)));
        refused.Message.ShouldContain("\"one\" and \"two\" have both begun, and as the plan is now both write \"a\" in no order, so each would wait for the other.");

        (await ResumeAsync(run, Drawn.Of(one, two with { DependsOn = ["one"] }))).Phase.ShouldBe(RunPhase.Done);
    }

    [Theory]
    [InlineData("kept")]
    [InlineData("kept", "more")]
    [InlineData("more")]
    public async Task What_a_killed_runner_left_half_changed_is_asked_about_and_brought_back_before_the_changed_step_is_done_again(params string[] files)
    {
        File.WriteAllText(_runs.Folder.File("kept"), "0");
        await _runs.KilledAtAsync(Drawn.Of(Drawn.Writing("one", "printf x >> kept; touch started; while [ ! -e go ]; do sleep 0.01; done", "kept")), "started", "-killed");
        var run = Directory.GetDirectories(RunFolder.RunsOf(_runs.Folder.Path), "*-killed").Single();
        CopyFiles(run);

        await using var session = await RunSession.OpenAsync(new ResumeRequest { Target = _runs.Folder.Path, RunId = Path.GetFileName(run), NewPlan = Drawn.Of(Drawn.Writing("one", "printf y >> kept", files)), Confirm = static (_, _) => new(true) }, _runs.Around);
        session.Interrupted.ShouldHaveSingleItem().Task.Id.ShouldBe("one");
        (await session.RunAsync(CancellationToken.None)).Phase.ShouldBe(RunPhase.Done);
        _runs.Read("kept").ShouldBe("0y");
    }

    public void Dispose() => _runs.Dispose();

    // A killed runner leaves its copies too.
    private static void CopyFiles(string run)
    {
        Directory.CreateDirectory(Path.Combine(run, "files"));
        foreach (var copy in Directory.GetFiles(Path.Combine(run[..^"-killed".Length], "files"))) File.Copy(copy, Path.Combine(run, "files", Path.GetFileName(copy)));
    }

    private async Task<RunState> ResumeAsync(string run, Plan plan)
    {
        await using var session = await RunSession.OpenAsync(new ResumeRequest { Target = _runs.Folder.Path, RunId = run, NewPlan = plan, Parallel = _runs.Parallel, Confirm = static (_, _) => new(true) }, _runs.Around);
        return (await session.RunAsync(CancellationToken.None)).State;
    }

    private static void Fail(PureRun run, string task)
    {
        var token = run.State.TaskOf(task).Token!;
        run.Add(new FilesSnapshotted { Task = task, Attempt = 1, Token = token });
        run.Fail(task);
        run.Add(new FilesRestored { Task = task, Attempt = 1, Token = token, AfterFailure = true });
    }
}
