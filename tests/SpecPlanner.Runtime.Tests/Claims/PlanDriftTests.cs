using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class PlanDriftTests : IDisposable
{
    private static readonly TaskDefinition A = Drawn.Step("a", "true") with { Description = "First." };
    private static readonly TaskDefinition B = Drawn.Step("b", "true", "a");

    private readonly ClaimHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void Without_a_run_there_is_nothing_to_drift_from() => Between(Drawn.Of(A, B)).IsDrift.ShouldBeFalse();

    [Fact]
    public async Task A_plan_that_is_what_was_done_has_none()
    {
        await _harness.Session.RunAsync(Drawn.Of(A, B));

        var drift = Between(Drawn.Of(B with { Number = 1, Phase = 2 }, A with { Number = 2 }) with { Name = "Other name", Source = "elsewhere.md" });

        (drift.Changed.Count, drift.New.Count, drift.Gone.Count, drift.PlanChanges.Count, drift.IsDrift).ShouldBe((0, 0, 0, 0, false));
    }

    [Fact]
    [Covers("specplanner/REQ-17")]
    public async Task An_edited_criterion_is_told_from_an_edited_sentence_of_prose()
    {
        await _harness.Session.RunAsync(Drawn.Of(A, B));

        var prose = Between(Drawn.Of(A with { Title = "The first", Description = "First of all." }, B));
        prose.Changed.ShouldHaveSingleItem().Parts.ShouldBe([TaskPart.Prose]);
        prose.IsDrift.ShouldBeFalse();

        var criterion = Between(Drawn.Of(A with { Criterion = new ExitCodeCriterion { Text = "exit code 1", Expected = 1 } }, B));
        criterion.Changed.ShouldHaveSingleItem().Parts.ShouldBe([TaskPart.Criterion]);
        criterion.IsDrift.ShouldBeTrue();
    }

    [Fact]
    public async Task Tasks_are_new_and_gone()
    {
        await _harness.Session.RunAsync(Drawn.Of(A, B));

        var drift = Between(Drawn.Of(B with { DependsOn = default }, Drawn.Step("c", "true")));

        drift.New.Select(t => t.Id).ShouldBe(["c"]);
        drift.Gone.Select(g => (g.Task.Id, g.IsDone)).ShouldBe([("a", true)]);
        drift.Changed.ShouldHaveSingleItem().Parts.ShouldBe([TaskPart.Dependencies]);
    }

    // What failed is still to be done, whatever it is by then.
    [Fact]
    public async Task A_task_that_was_not_done_may_change()
    {
        await _harness.Session.RunAsync(Drawn.Of(A, Drawn.Step("b", "false", "a")));

        Between(Drawn.Of(A, B)).Changed.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_stands_around_the_tasks_may_change_too()
    {
        await _harness.Session.RunAsync(Drawn.Of(A));

        var drift = Between(Drawn.Of(A) with { SuccessCriterion = new FileCriterion { Text = "file", Path = "x" }, Reviewer = "reviewer" });

        drift.PlanChanges.ShouldBe([PlanPart.SuccessCriterion, PlanPart.Settings]);
        drift.IsDrift.ShouldBeTrue();
    }

    [Fact]
    public async Task A_task_is_compared_with_the_run_that_did_it_last()
    {
        var edited = A with { Action = new TaskAction { Text = "Run `echo`.", Commands = [Drawn.Sh("echo")] } };
        await _harness.Session.RunAsync(Drawn.Of(A, B));
        await _harness.Session.RunAsync(Drawn.Of(edited));

        Between(Drawn.Of(edited, B)).Changed.ShouldBeEmpty();
        Between(Drawn.Of(A, B)).Changed.ShouldHaveSingleItem().Now.ShouldBe(A);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_read_is_said_and_passed_over()
    {
        var run = await _harness.Session.RunAsync(Drawn.Of(A));
        await _harness.Session.RunAsync(Drawn.Of(A));
        File.WriteAllText(RunStore.JournalOf(_harness.Session.Folder.Path, run.RunId), "no journal\nat all\n");

        var record = _harness.Record(Drawn.Of(A));

        record.Problems.ShouldHaveSingleItem().ShouldEndWith("It was passed over.");
        record.Tasks["a"].IsDone.ShouldBeTrue();
    }

    private PlanDrift Between(Plan now) => PlanDrift.Of(now, _harness.Record(now));
}
