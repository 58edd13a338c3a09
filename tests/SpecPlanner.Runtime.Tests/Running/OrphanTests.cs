using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>What becomes of an attempt that was cut off, when nobody wants it made again.</summary>
public sealed class OrphanTests : IDisposable
{
    private static readonly Plan Chain = Drawn.Of(Drawn.Step("one", "true") with { Retries = new RetryPolicy { Count = 3 } }, Drawn.Step("two", "true", "one"));
    private readonly SessionHarness _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public void A_skipped_orphan_counts_as_failed_whatever_retries_it_had_and_blocks_what_depends_on_it()
    {
        var run = new PureRun(Chain);
        run.Resume(skipped: "one");
        var one = run.State.TaskOf("one");
        (one.Phase, one.HasFailed, one.Blocked).ShouldBe((TaskPhase.Blocked, true, BlockKind.Failed));
        one.Reason.ShouldBe("It was cut off in attempt 1 and is not run again: killed");
        run.Commands.Where(c => Wanted.Is(run.State, c)).ShouldNotContain(new ExecuteAction(0));
        (run.PhaseOf("two"), run.State.TaskOf("two").Cause).ShouldBe((TaskPhase.Blocked, "one"));
        run.State.Phase.ShouldBe(RunPhase.Failed);
    }

    [Fact]
    public void What_the_step_says_of_failures_holds_for_it()
    {
        var run = new PureRun(Chain with { Tasks = [Chain.Tasks[0] with { OnFailure = new FailureResponse { Kind = FailureKind.Continue } }, Chain.Tasks[1]] });
        run.Resume(skipped: "one");
        run.PhaseOf("two").ShouldBe(TaskPhase.Active);
        run.Finish("two");
        run.State.Phase.ShouldBe(RunPhase.Failed);
    }

    // The documented way out was refused by an earlier engine, because what a dead runner left was still "running".
    [Fact]
    public void It_can_be_tried_again_later()
    {
        var run = new PureRun(Chain);
        run.Resume(skipped: "one");
        run.Ask(new RetryTask("one", "", "Ada")).ShouldBeNull();
        run.Resume();
        run.PhaseOf("one").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public async Task Its_files_are_brought_back()
    {
        File.WriteAllText(_runs.Folder.File("a"), "before");
        var step = Drawn.Step("one", "echo half > a; touch begun; while true; do sleep 0.05; done") with { Files = [new FileUse { Path = "a", Change = FileChange.Modify }] };
        var id = await _runs.EndedAtAsync(Drawn.Of(step), "begun");
        await using var session = await RunSession.OpenAsync(new ResumeRequest { Target = _runs.Folder.Path, RunId = id, Confirm = (_, _) => new(true), IsGivenUp = _ => true }, _runs.Around);
        (await session.RunAsync(CancellationToken.None)).Phase.ShouldBe(RunPhase.Failed);
        _runs.Read("a").ShouldBe("before");
        session.State.TaskOf("one").Attempt.ShouldBe(2);
    }
}
