using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Steps that are added to a run: the scheduler alone.</summary>
public class AddingTests
{
    private static Plan Chain => Of(Drawn.Step("one", "true"), Drawn.Step("two", "true", "one"), Drawn.Human("three", "two"));

    [Fact]
    public void A_step_starts_when_what_it_depends_on_is_done_and_the_run_ends_after_it()
    {
        var run = new PureRun(Of(Drawn.Step("one", "true")));

        run.Ask(Added(run, Step("extra", "one"))).ShouldBeNull();

        run.PhaseOf("extra").ShouldBe(TaskPhase.Pending);
        run.Finish("one");
        (run.PhaseOf("extra"), run.State.Phase).ShouldBe((TaskPhase.Active, RunPhase.Running));
        run.Finish("extra");
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void It_waits_for_a_lock_that_a_step_under_way_has()
    {
        var run = new PureRun(Of(Drawn.Step("one", "true") with { Locks = ["db"] }));

        run.Ask(Added(run, Step("extra", "none").Replace("**Action**", "**Locks**: db\n**Action**", StringComparison.Ordinal))).ShouldBeNull();

        run.State.ObstacleOf(run.State.TaskOf("extra")).ShouldBe(new Obstacle("db", IsLock: true, "one"));
        run.Finish("one");
        run.PhaseOf("extra").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public void What_it_is_put_before_waits_for_the_last_of_the_new_steps()
    {
        var run = new PureRun(Chain);

        run.Ask(Added(run, Step("a", "none") + Step("b", "a"), "two")).ShouldBeNull();

        run.State.TaskOf("two").Definition.DependsOn.ShouldBe(["one", "b"]);
        run.Finish("one");
        run.PhaseOf("two").ShouldBe(TaskPhase.Pending);
        run.Finish("a");
        run.Finish("b");
        run.PhaseOf("two").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public void Behind_something_that_failed_it_is_blocked_and_a_retry_revives_it()
    {
        var run = new PureRun(Of(Drawn.Step("one", "true"), Drawn.Step("apart", "true")), keepGoing: true);
        run.Fail("one");

        run.Ask(Added(run, Step("extra", "one"))).ShouldBeNull();
        run.Finish("apart");
        (run.State.TaskOf("extra").Cause, run.State.Phase).ShouldBe(("one", RunPhase.Failed));

        run.Ask(new RetryTask("one", "", By: null));
        run.Resume();
        run.Finish("one");
        run.Finish("extra");
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void A_run_that_failed_is_mended_by_what_is_added_and_retried()
    {
        var run = new PureRun(Chain);
        run.Fail("one");
        run.State.Phase.ShouldBe(RunPhase.Failed);

        run.Ask(Added(run, Step("mend", "none"), "one")).ShouldBeNull();
        run.State.Phase.ShouldBe(RunPhase.Halted);
        run.Ask(new RetryTask("one", "", By: null)).ShouldBeNull();
        run.Resume();

        (run.PhaseOf("mend"), run.PhaseOf("one")).ShouldBe((TaskPhase.Active, TaskPhase.Pending));
        run.Finish("mend");
        run.PhaseOf("one").ShouldBe(TaskPhase.Active);
    }

    // The only thing that was wrong is the whole: nothing of it can be retried.
    [Fact]
    public void A_run_whose_own_criterion_does_not_hold_is_taken_up_by_a_step_that_makes_it_hold()
    {
        var run = new PureRun(Of(Drawn.Step("one", "true")) with { SuccessCriterion = new FileCriterion { Text = "file `x` exists", Path = "x" } });
        run.Finish("one");
        run.State.Phase.ShouldBe(RunPhase.Verifying);
        run.Add(Looked(run, CheckResult.DoesNotHold));
        run.State.Phase.ShouldBe(RunPhase.Failed);

        run.Ask(Added(run, Step("mend", "none"))).ShouldBeNull();
        run.Resume();
        run.Finish("mend");
        run.Add(Looked(run, CheckResult.Holds));
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void While_the_whole_is_looked_at_that_ends_and_begins_anew_behind_it()
    {
        var run = new PureRun(Of(Drawn.Step("one", "true")) with { SuccessCriterion = new FileCriterion { Text = "file `x` exists", Path = "x" } });
        run.Finish("one");
        var late = Looked(run, CheckResult.Holds);

        run.Ask(Added(run, Step("extra", "none"))).ShouldBeNull();

        run.State.Phase.ShouldBe(RunPhase.Running);
        run.Commands.OfType<EndLeftovers>().ShouldHaveSingleItem();
        Fencing.Problem(run.State, late).ShouldNotBeNull();
        run.Finish("extra");
        run.State.Phase.ShouldBe(RunPhase.Verifying);
    }

    [Fact]
    public void In_a_run_of_some_steps_it_is_carried_out()
    {
        var run = new PureRun(Chain, only: ["one"]);

        run.Ask(Added(run, Step("extra", "one"))).ShouldBeNull();

        run.Finish("one");
        run.PhaseOf("extra").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public void A_persona_that_comes_with_it_gets_places_of_its_own()
    {
        var run = new PureRun(Chain with { Kind = PlanKind.Specification, AssignedPersonas = [] });
        var alpha = new Persona { Id = "alpha", Name = "Alpha", Executor = ExecutorKind.Shell };
        var addition = StepAddition.Compile(run.State.Plan, Source(Step("extra", "none").Replace("shell", "alpha", StringComparison.Ordinal)), [alpha]);

        run.Ask(new AddSteps(addition, run.State.Start.PlanHash, [], "", By: null)).ShouldBeNull();

        (run.PhaseOf("one"), run.PhaseOf("extra")).ShouldBe((TaskPhase.Active, TaskPhase.Active));
        run.Finish("extra");
        run.Finish("one");
        run.PhaseOf("two").ShouldBe(TaskPhase.Active);
    }

    [Theory]
    [InlineData("one", "\"one\" is under way, in attempt 1, so nothing can come before it any more.")]
    [InlineData("tow", "The plan \"plan\" has no step \"tow\". Did you mean \"two\"?")]
    public void What_cannot_wait_any_more_is_refused(string before, string said)
    {
        var run = new PureRun(Chain);
        run.Ask(Added(run, Step("extra", "none"), before)).ShouldBe(said);
        run.State.Additions.ShouldBeEmpty();
    }

    [Fact]
    public void What_would_wait_for_itself_is_refused()
    {
        var run = new PureRun(Chain);
        run.Ask(Added(run, Step("extra", "three"), "two")).ShouldNotBeNull().ShouldStartWith("The steps would wait for each other, so none of them could start: ");
    }

    [Fact]
    public void What_is_done_or_rolled_back_gets_no_more_steps()
    {
        var done = new PureRun(Of(Drawn.Step("one", "true")));
        done.Finish("one");
        done.Ask(Added(done, Step("extra", "none"))).ShouldNotBeNull().ShouldContain("Start a new run");

        var back = new PureRun(Of(Drawn.Step("one", "true")) with { Rollbacks = [new RollbackSection { Text = "If any step fails", Tasks = ["one"], Items = [new RollbackItem { Text = "true", Commands = [Drawn.Sh("true")] }] }] });
        back.Fail("one");
        back.Ask(Added(back, Step("extra", "none"))).ShouldNotBeNull().ShouldContain("its rollback has begun");
    }

    [Fact]
    public void While_a_failure_stops_the_run_nothing_is_added_that_would_never_begin()
    {
        var run = new PureRun(Of(Drawn.Step("one", "true"), Drawn.Step("beside", "true")));
        run.Fail("one");

        run.Ask(Added(run, Step("extra", "none"))).ShouldBe("The run \"run\" stops because \"one\" failed, so what is added now would never begin. Retry \"one\" first; then steps can be added, before it too.");

        run.Ask(new RetryTask("one", "", By: null)).ShouldBeNull();
        run.Ask(Added(run, Step("extra", "none"))).ShouldBeNull();
        run.PhaseOf("extra").ShouldBe(TaskPhase.Active);
    }

    [Fact]
    public void What_the_file_has_taken_over_is_the_plans_from_then_on()
    {
        var run = new PureRun(Chain);
        run.Ask(Added(run, Step("extra", "none"), "two"));
        var file = Of(Drawn.Step("one", "true"), Drawn.Step("extra", "true"), Drawn.Step("two", "true", "one", "extra"), Drawn.Human("three", "two"));

        run.Add(new PlanChanged { PlanHash = "", Plan = StepAdding.Onto(file, run.State), Adopted = StepAdding.Adopted(file, run.State).ToEquatableArray() });

        run.State.Additions.ShouldBeEmpty();
        PlannedPlan.Of(run.State).ShouldBe(file);
    }

    [Fact]
    public void What_was_compiled_for_another_plan_is_refused()
    {
        var run = new PureRun(Chain);
        var (first, second) = (Added(run, Step("a", "none")), Added(run, Step("b", "none")));

        run.Ask(first).ShouldBeNull();
        run.Ask(second).ShouldBe("The plan of the run \"run\" has changed while the steps were read. Add them again.");
    }

    [Fact]
    public void The_history_tells_its_attempts_and_those_of_the_steps_before_it()
    {
        var run = new PureRun(Chain);
        run.Ask(Added(run, Step("extra", "none"), "two"));
        run.Finish("one");
        run.Finish("extra");

        run.History.Steps.Select(s => (s.Task.Id, s.Attempts.Count)).ShouldBe([("one", 1), ("two", 1), ("three", 0), ("extra", 1)]);
        run.State.AdditionOf("extra")!.ShouldSatisfyAllConditions(a => a.By.ShouldBe("Ada"), a => a.Path.ShouldBe("more.md"));
        run.State.AdditionOf("one").ShouldBeNull();
    }

    [Fact]
    public void Without_it_the_plan_is_what_its_file_says_and_with_it_what_the_run_goes_by()
    {
        var plan = Chain with { Rollbacks = [new RollbackSection { Text = "If any step fails", Tasks = ["one", "two", "three"], Items = [new RollbackItem { Text = "true", Commands = [Drawn.Sh("true")] }] }] };
        var run = new PureRun(plan);
        run.Ask(Added(run, Step("extra", "one") + "## Rollback\nIf step extra fails:\n1. Run `true`.\n", "two")).ShouldBeNull();

        PlannedPlan.Of(run.State).ShouldBe(plan);
        StepAdding.Onto(plan, run.State).ShouldBe(run.State.Plan);
        PlanJson.Hash(run.State.Plan).ShouldBe(run.State.Start.PlanHash);
        run.State.Start.TaskHashes.ShouldBe(run.State.Plan.Tasks.OrderBy(t => t.Id is "two" or "extra").Select(t => new TaskHash(t.Id, PlanJson.Hash(t))).ToEquatableArray());
    }

    [Fact]
    public void Steps_that_the_file_has_by_now_are_not_added_to_it_again()
    {
        var run = new PureRun(Chain);
        run.Ask(Added(run, Step("extra", "one")));
        var adopted = Chain with { Tasks = [.. Chain.Tasks, Drawn.Step("extra", "true", "one")] };

        StepAdding.Onto(adopted, run.State).ShouldBe(adopted);
        Should.Throw<RunRefusedException>(() => StepAdding.Onto(Of(Drawn.Step("other", "true")), run.State)).Problems[^1].ShouldContain("There is no step \"one\".");
    }

    // As the compiler leaves it: the personas that it names, ordered by id.
    private static Plan Of(params TaskDefinition[] tasks)
    {
        var drawn = Drawn.Of(tasks);
        return drawn with { AssignedPersonas = ["shell", "human"], Personas = drawn.Personas.Where(p => p.Id is "shell" or "human").OrderBy(p => p.Id, StringComparer.Ordinal).ToEquatableArray() };
    }

    private static CriterionChecked Looked(PureRun run, CheckResult result) =>
        new() { Task = CriterionChecked.PlanTask, Attempt = 1, Token = run.State.VerificationToken!, Evidence = new CriterionEvidence { Path = "0", Text = "file `x` exists", Result = result } };

    private static AddSteps Added(PureRun run, string steps, params string[] before) =>
        new(StepAddition.Compile(run.State.Plan, Source(steps), []), run.State.Start.PlanHash, before, "needed", "Ada");

    private static SourceDocument Source(string steps) => new("more.md", DocumentKind.Template, "## Steps\n" + steps);

    private static string Step(string id, string dependsOn) => $"### {id}\n**Persona**: shell\n**Depends on**: {dependsOn}\n**Action**: Run `true`.\n**Success criterion**: exit code 0\n";
}
