using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class PeopleTests : IDisposable
{
    private static readonly Criterion Judged = new JudgedCriterion { Text = "the page for {{place}} reads well" };

    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task A_person_is_shown_the_action_and_its_commands_and_the_runner_runs_none_of_them()
    {
        var people = new ScriptedPeople();
        _runs.People = people;
        _runs.Parameters["place"] = "Paris";
        var step = Drawn.Human("one") with { Action = new TaskAction { Text = "Go to {{place}}. Run `touch {{place}}`.", Commands = [new Command { Text = "touch {{place}}", Script = "touch \"${SPEC_place}\"" }] } };

        var state = await _runs.RunAsync(WithPlace(step));

        var asked = people.Asked.ShouldHaveSingleItem();
        asked.Action.ShouldBe("Go to Paris. Run `touch Paris`.");
        asked.Commands.ShouldBe(["touch Paris"]);
        state.TaskOf("one").Action!.By.ShouldBe("Ada");
        File.Exists(_runs.Folder.File("Paris")).ShouldBeFalse();
        state.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public async Task A_person_is_not_asked_to_work_with_a_value_that_was_never_made()
    {
        var people = new ScriptedPeople { Work = static _ => new WorkAnswer(WorkAnswerKind.Skipped, "Ada", "not today") };
        _runs.People = people;
        var use = Drawn.Human("use", "build") with { Action = new TaskAction { Text = "Empty {{build.dir}}." } };

        var state = await _runs.RunAsync(Drawn.Of(Drawn.Human("build"), use));

        people.Asked.ShouldHaveSingleItem().Task.Id.ShouldBe("build");
        state.TaskOf("use").Reason.ShouldContain("The value of {{build.dir}} is not known");
    }

    [Fact]
    public async Task What_a_person_says_failed_is_failed_with_their_reason()
    {
        _runs.People = new ScriptedPeople { Work = static _ => new WorkAnswer(WorkAnswerKind.Failed, "Ada", "the door is shut") };
        (await _runs.RunAsync(Drawn.Of(Drawn.Human("one")))).TaskOf("one").Reason.ShouldBe("Ada says it failed: the door is shut");
    }

    [Fact]
    public async Task Who_does_not_answer_is_said_to_have_been_asked()
    {
        _runs.People = new ScriptedPeople { Work = static _ => WorkAnswer.None };

        (await _runs.RunAsync(Drawn.Of(Drawn.Human("one")))).TaskOf("one").Reason.ShouldBe("A person was asked, and nobody answered.");
    }

    [Fact]
    public async Task A_time_out_that_passes_without_an_answer_is_said()
    {
        _runs.People = new Silent();
        var step = Drawn.Human("one") with { Timeout = TimeSpan.FromMilliseconds(50) };

        var state = await _runs.RunAsync(Drawn.Of(step));

        state.Phase.ShouldBe(RunPhase.Waiting);
        state.TaskOf("one").Reason.ShouldContain("passed without an answer");
        RunStore.Load(_runs.Folder.Path, state.RunId).State!.TaskOf("one").Reason.ShouldBe(state.TaskOf("one").Reason);
    }

    // Dependants of a skipped task could be listed as ready and never start.
    [Fact]
    public async Task Tasker_defect_8_a_skipped_task_lets_its_dependants_go_on_and_the_run_end_done()
    {
        _runs.People = new ScriptedPeople { Work = static _ => new WorkAnswer(WorkAnswerKind.Skipped, "Ada", "not today") };

        var state = await _runs.RunAsync(Drawn.Of(Drawn.Human("one"), Drawn.Step("two", "touch two", "one")));

        state.TaskOf("one").Phase.ShouldBe(TaskPhase.Skipped);
        state.TaskOf("two").Phase.ShouldBe(TaskPhase.Done);
        state.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public async Task A_judged_criterion_is_asked_with_its_values_and_the_journal_says_who_judged_and_why()
    {
        var people = new ScriptedPeople();
        _runs.People = people;
        _runs.Parameters["place"] = "Paris";

        var state = await _runs.RunAsync(WithPlace(Drawn.Step("one", "echo bonjour") with { Criterion = Judged, Reviewer = "reviewer" }));

        var asked = people.Judged.ShouldHaveSingleItem();
        (asked.Criterion, asked.Reviewer!.Id, asked.Doer).ShouldBe(("the page for Paris reads well", "reviewer", "shell"));
        asked.Output.ShouldBe("bonjour");
        var evidence = _runs.Events(state.RunId).OfType<CriterionChecked>().ShouldHaveSingleItem().Evidence;
        (evidence.Judge, evidence.Seen, evidence.Result).ShouldBe(("Grace", "I looked.", CheckResult.Holds));
    }

    [Theory]
    [InlineData("reviewer", "human", "reviewer")]
    [InlineData(null, "human", "human")]
    [InlineData(null, null, null)]
    public async Task The_steps_reviewer_judges_else_the_plans_else_any_person(string? ofStep, string? ofPlan, string? asked)
    {
        var people = new ScriptedPeople();
        _runs.People = people;
        var plan = Drawn.Of(Drawn.Step("one", "true") with { Criterion = new JudgedCriterion { Text = "it reads well" }, Reviewer = ofStep }) with { Reviewer = ofPlan };

        var state = await _runs.RunAsync(plan);

        people.Judged.ShouldHaveSingleItem().Reviewer?.Id.ShouldBe(asked);
        _runs.Events(state.RunId).OfType<CriterionChecked>().ShouldHaveSingleItem().Evidence.Reviewer.ShouldBe(asked);
    }

    // The compiler refuses such a plan; one from elsewhere must not start either.
    [Theory]
    [InlineData("shell", null)]
    [InlineData(null, "shell")]
    public void The_persona_that_does_a_step_never_judges_it(string? ofStep, string? ofPlan)
    {
        var plan = Drawn.Of(Drawn.Step("one", "true") with { Criterion = new JudgedCriterion { Text = "it reads well" }, Reviewer = ofStep }) with { Reviewer = ofPlan };
        Should.Throw<RunRefusedException>(() => _runs.Start(plan)).Problems.ShouldBe(["Task \"one\" would be judged by \"shell\", who does it. Name another reviewer."]);
    }

    [Fact]
    public async Task Nobody_is_asked_to_judge_what_a_machine_has_refuted()
    {
        var people = new ScriptedPeople();
        _runs.People = people;
        var both = new CriterionGroup { Text = "both", Items = [new JudgedCriterion { Text = "it reads well" }, new FileCriterion { Text = "file `x` exists", Path = "x" }] };

        (await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "true") with { Criterion = both }))).Phase.ShouldBe(RunPhase.Failed);

        people.Judged.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_the_run_waits_and_a_resume_with_people_ends_it()
    {
        var plan = Drawn.Of(Drawn.Human("one"), Drawn.Step("two", "printf x >> out") with { Criterion = new JudgedCriterion { Text = "it reads well" } }, Drawn.Step("three", "true", "one", "two"));

        var state = await _runs.RunAsync(plan);

        state.Phase.ShouldBe(RunPhase.Waiting);
        new RunOutcome(state).ExitCode.ShouldBe(4);
        state.TaskOf("one").NeedsPerson.ShouldBeTrue();
        state.TaskOf("two").Phase.ShouldBe(TaskPhase.Review);

        _runs.People = new ScriptedPeople();
        (await _runs.ResumeAsync(state.RunId)).Phase.ShouldBe(RunPhase.Done);

        // The action behind the open judgement is not repeated.
        _runs.Read("out").ShouldBe("x");
    }

    [Fact]
    public async Task The_plans_own_criterion_can_wait_for_a_person_too()
    {
        var plan = Drawn.Of(Drawn.Step("one", "true")) with { SuccessCriterion = new JudgedCriterion { Text = "all is well" } };
        var waiting = await _runs.RunAsync(plan);
        waiting.Phase.ShouldBe(RunPhase.Waiting);

        _runs.People = new ScriptedPeople { Judge = static _ => new Judgement(false, "Grace", "I do not think so.") };
        var state = await _runs.ResumeAsync(waiting.RunId);

        state.Phase.ShouldBe(RunPhase.Failed);
        state.Reason.ShouldContain("all is well (I do not think so.)");
    }

    [Fact]
    public async Task People_are_asked_one_question_at_a_time()
    {
        _runs.Parallel = 4;
        var people = new ScriptedPeople();
        _runs.People = people;

        await _runs.RunAsync(Drawn.Of(Drawn.Human("a"), Drawn.Human("b"), Drawn.Human("c"), Drawn.Human("d")));

        people.Asked.Count.ShouldBe(4);
    }

    public void Dispose() => _runs.Dispose();

    private static Plan WithPlace(TaskDefinition task) => Drawn.Of(task) with { Parameters = [new Parameter { Name = "place" }] };

    private sealed class Silent : IPeople
    {
        public bool CanBeAsked => true;

        public async ValueTask<WorkAnswer> DoAsync(WorkRequest request, CancellationToken cancellationToken)
        {
            var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = cancellationToken.Register(() => asked.TrySetResult());
            await asked.Task;
            return WorkAnswer.None;
        }

        public ValueTask<Judgement> JudgeAsync(JudgementRequest request, CancellationToken cancellationToken) => new(new Judgement(true, "Grace", ""));

        public ValueTask<Approval> ApproveAsync(ApprovalRequest request, CancellationToken cancellationToken) => new(Approval.None);

        public ValueTask<FailureDecision> DecideAsync(FailureRequest request, CancellationToken cancellationToken) => new(FailureDecision.None);

        public ValueTask<WorkAnswer> RollBackAsync(RollbackRequest request, CancellationToken cancellationToken) => new(WorkAnswer.None);
    }
}
