using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Steps that are added to a run by other processes, while a runner carries it on and after.</summary>
public sealed class StepAddingTests : IDisposable
{
    private static readonly Plan Waiting = Drawn.Of(Drawn.Step("one", "touch begun; while [ ! -e go ]; do sleep 0.02; done")) with { AssignedPersonas = ["shell"] };

    private readonly SessionHarness _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task A_runner_that_is_at_work_sees_them_at_once_and_their_outputs_reach_others()
    {
        _runs.Parallel = 2;
        await using var session = _runs.Start(Waiting);
        var running = session.RunAsync(CancellationToken.None);
        await _runs.Folder.AppearsAsync("begun");

        Add(session.State.RunId, Step("made", "none", "echo 7 > seven", "**Outputs**: seven = `cat seven`") + Step("used", "made", "test {{made.seven}} = 7 && touch go"));

        (await running).State.ShouldSatisfyAllConditions(
            s => s.Phase.ShouldBe(RunPhase.Done),
            s => s.Tasks.Select(t => (t.Id, t.Phase)).ShouldBe([("one", TaskPhase.Done), ("made", TaskPhase.Done), ("used", TaskPhase.Done)]));
    }

    // What one names may be another thing once the other was faster; so each is compiled for the plan as it is.
    [Fact]
    public async Task Of_many_at_once_each_comes_in_with_a_number_of_its_own_and_none_is_lost()
    {
        const int many = 12;
        await using var session = _runs.Start(Waiting);
        var running = session.RunAsync(CancellationToken.None);
        await _runs.Folder.AppearsAsync("begun");

        Parallel.For(0, many, i => Add(session.State.RunId, Step($"more{i}", "one", $"touch more{i}")));
        File.WriteAllText(_runs.Folder.File("go"), "");

        var state = (await running).State;
        state.Phase.ShouldBe(RunPhase.Done);
        state.Tasks.Select(t => t.Definition.Number).ShouldBe(Enumerable.Range(1, many + 1));
        Enumerable.Range(0, many).ShouldAllBe(i => File.Exists(_runs.Folder.File($"more{i}")));
    }

    [Fact]
    public async Task A_run_that_failed_goes_on_with_them_after_a_crash_too()
    {
        var failed = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "[ -e mended ]"), Drawn.Step("two", "true", "one")) with { AssignedPersonas = ["shell"] });
        failed.Phase.ShouldBe(RunPhase.Failed);

        Add(failed.RunId, Step("mend", "none", "touch mended"), "one");
        using (var desk = RunDesk.Open(_runs.Folder.Path, failed.RunId, _runs.Around)) desk.Ask(new RetryTask("one", "", "Ada"));

        var state = await _runs.ResumeAsync(failed.RunId);
        (state.Phase, state.TaskOf("mend").Phase).ShouldBe((RunPhase.Done, TaskPhase.Done));
        RunStore.Load(_runs.Folder.Path, failed.RunId).State!.Additions.ShouldHaveSingleItem().Text.ShouldStartWith("## Steps");
    }

    [Fact]
    public async Task With_an_error_nothing_is_recorded()
    {
        var failed = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "false")) with { AssignedPersonas = ["shell"] });

        var addition = Add(failed.RunId, Step("mend", "nowhere", "true"));

        addition.Plan.ShouldBeNull();
        addition.Document.AllFindings.ShouldHaveSingleItem().Rule.Id.ShouldBe("SPEC4001");
        RunStore.Load(_runs.Folder.Path, failed.RunId).State!.Sequence.ShouldBe(failed.Sequence);
    }

    [Fact]
    public async Task A_run_that_is_done_says_so_before_it_looks_at_them()
    {
        var done = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "true")));

        Should.Throw<RunRefusedException>(() => Add(done.RunId, "nonsense")).Message.ShouldContain("what it proved stays proved");
    }

    [Fact]
    public async Task The_bundle_of_one_quotes_what_was_written()
    {
        var failed = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "false")) with { AssignedPersonas = ["shell"] });
        Add(failed.RunId, Step("a", "none", "true") + Step("b", "none", "true"));

        AddedExcerpt.Of(RunStore.Load(_runs.Folder.Path, failed.RunId).State, "b").ShouldBe(new BundleExcerpt("more.md", 8, 13, Step("b", "none", "true").TrimEnd()));
        AddedExcerpt.Of(failed, "one").ShouldBeNull();
    }

    [Fact]
    public async Task What_was_added_to_a_run_is_no_drift_of_its_plan()
    {
        var plan = Drawn.Of(Drawn.Step("one", "true"), Drawn.Step("two", "[ -e mended ]", "one")) with { AssignedPersonas = ["shell"] };
        var failed = await _runs.RunAsync(plan);
        Add(failed.RunId, Step("mend", "none", "touch mended"), "two");
        using (var desk = RunDesk.Open(_runs.Folder.Path, failed.RunId, _runs.Around)) desk.Ask(new RetryTask("two", "", "Ada"));
        (await _runs.ResumeAsync(failed.RunId)).Phase.ShouldBe(RunPhase.Done);

        var record = PlanRecord.Of(_runs.Folder.Path, plan.Id);

        PlanDrift.Of(plan, record).IsDrift.ShouldBeFalse();
        PlanDrift.Of(plan with { Tasks = [plan.Tasks[0]] }, record).Gone.ShouldHaveSingleItem().Task.Id.ShouldBe("two");
        Claim.Of(plan, record).ShouldAllBe(c => c.Changes.Count == 0);
    }

    [Fact]
    public async Task The_task_store_adds_and_takes_out()
    {
        var failed = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "false")) with { AssignedPersonas = ["shell"] });
        var store = new TaskStore(_runs.Folder.Path, failed.RunId);

        store.Create(failed.RunId, Source(Step("extra", "none", "true")), [], [], "", _runs.Around).Plan.ShouldNotBeNull();
        var created = store.Get(failed.RunId, "extra").ShouldNotBeNull();
        (created.Standing, created.Created > failed.Updated).ShouldBe((TaskStanding.Pending, true));

        store.Delete(failed.RunId, "extra", "not needed", _runs.Around);
        store.Get(failed.RunId, "extra")!.State.ShouldSatisfyAllConditions(t => t.Phase.ShouldBe(TaskPhase.Skipped), t => t.Reason.ShouldBe("not needed"));
    }

    private StepAddition Add(string run, string steps, params string[] before)
    {
        using var desk = RunDesk.Open(_runs.Folder.Path, run, _runs.Around);
        return StepAdding.Add(desk, Source(steps), [], before, "", "Ada");
    }

    private static SourceDocument Source(string steps) => new("more.md", DocumentKind.Template, "## Steps\n" + steps);

    private static string Step(string id, string dependsOn, string command, string field = "**Timeout**: 1m") =>
        $"### {id}\n**Persona**: shell\n**Depends on**: {dependsOn}\n**Action**: Run `{command}`.\n{field}\n**Success criterion**: exit code 0\n";
}
