using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class RunEvaluationTests : IDisposable
{
    private static readonly SourceDocument[] Documents =
    [
        new("specs/checkout.md", DocumentKind.Specification, Checkout.Text),
        new("personas/coder.md", DocumentKind.Persona, "---\nid: coder\nname: Coder\nexecutor: agent\ncommand: x\n---\nYou write code.\n"),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_documents_that_a_run_keeps_say_what_the_planner_said()
    {
        var evaluation = RunEvaluation.Of(Begun().History, Documents);

        evaluation.Planning!.Verdict.ShouldNotBeNull();
        evaluation.Planning.Gates.Select(g => g.Key).ShouldBe(["requirements", "behaviors", "steelThread", "transitions"]);
        evaluation.Planning.Gates.ShouldAllBe(g => g.IsMet);
        evaluation.Planning.IsSamePlan.ShouldBeTrue();
    }

    [Fact]
    public void Without_its_documents_the_verdict_is_not_known()
    {
        var evaluation = RunEvaluation.Of(Begun().History, []);

        evaluation.Planning!.Verdict.ShouldBeNull();
        evaluation.Planning.Unknown.ShouldBe("The run does not keep the document that its plan was made from.");
        evaluation.Machines.ShouldBeNull();
    }

    [Fact]
    public void Nothing_of_code_quality_is_known_that_no_command_measured()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "dotnet format --verify-no-changes") with { Criterion = new ExitCodeCriterion { Text = "`cd src && npx tsc --noEmit` passes", Command = Drawn.Sh("cd src && npx tsc --noEmit") } }));
        var ended = run.Ended("one") with { Ending = ActionEnding.Finished, Commands = [new CommandEvidence { Command = "dotnet format --verify-no-changes", ExitCode = 0 }] };
        run.Add(ended);
        run.Add(new CriterionChecked { Task = "one", Attempt = 1, Token = ended.Token, Evidence = new CriterionEvidence { Path = "0", Text = "passes", Result = CheckResult.DoesNotHold, Command = new CommandEvidence { Command = "cd src && npx tsc --noEmit", ExitCode = 2 } } });

        var quality = RunEvaluation.Of(run.History, []).Quality;

        quality.Select(q => (q.Aspect, q.IsMeasured, q.Passed)).ShouldBe([(QualityAspect.Types, true, 0), (QualityAspect.Docs, false, 0), (QualityAspect.Patterns, false, 0), (QualityAspect.Lint, true, 1)]);
    }

    [Fact]
    public void A_transition_is_proved_by_the_criteria_of_a_done_task_that_covers_it_and_its_invariant_with_it()
    {
        var run = Begun();
        Prove(run, "T001", "file `card.txt` is not empty", command: null);
        RunEvaluation.Of(run.History, Documents).Machines!.Transitions.ShouldBe((0, 1));

        Prove(run, "T002", "`dotnet test --filter TR1` passes", "dotnet test --filter TR1");
        var machines = RunEvaluation.Of(run.History, Documents).Machines!;

        machines.Items.Select(i => (i.Machine, i.Id, i.IsTransition, i.IsPrimary, i.Best)).ShouldBe([("M1", "TR1", true, true, EvidenceRank.Test), ("M1", "I1", false, true, EvidenceRank.Test)]);
        machines.Items[0].Proofs.ShouldBe([new MachineProof(EvidenceRank.Test, "run", "T002", "`dotnet test --filter TR1` passes")]);
        machines.Items[0].Text.ShouldBe("pay: Cart → Paid [I1]");
    }

    [Theory]
    [InlineData("cat card.txt", null, EvidenceRank.Assertion)]
    [InlineData(null, "Ada", EvidenceRank.Manual)]
    public void What_is_no_test_proves_less(string? command, string? judge, EvidenceRank rank)
    {
        var run = Begun();
        Prove(run, "T001", "file `card.txt` is not empty", command: null);
        Prove(run, "T002", "it is checked", command, judge);

        RunEvaluation.Of(run.History, Documents).Machines!.Items[0].Best.ShouldBe(rank);
    }

    [Fact]
    public async Task A_run_is_evaluated_from_what_it_keeps()
    {
        using var runs = new SessionHarness();
        var plan = Checkout.In(runs.Folder.Path, "x", ExecutorKind.Shell);
        runs.Around = runs.Around with { Sources = new PlanSources(static _ => null, static () => "") { Texts = _ => [.. Documents.Select(d => new SourceText(d.Path, System.Text.Encoding.UTF8.GetBytes(d.Text)))] } };
        plan = plan with { Tasks = [.. plan.Tasks.Select(t => t with { Persona = "nobody" })], Personas = [new Persona { Id = "nobody", Name = "Nobody" }] };

        var run = await runs.RunAsync(plan);

        KeptDocuments.Of(runs.Folder.Path, run).Select(d => (d.Path, d.Kind)).ShouldBe([("personas/coder.md", DocumentKind.Persona), ("specs/checkout.md", DocumentKind.Specification)]);
    }

    private PureRun Begun() => new(Checkout.In(_folder.Path, "x"));

    private static void Prove(PureRun run, string task, string text, string? command, string? judge = null)
    {
        var ended = run.Ended(task) with { Ending = ActionEnding.Finished, Reason = "", Commands = [new CommandEvidence { Command = "x", ExitCode = 0 }] };
        run.Add(ended);
        foreach (var leaf in run.State.Frame.Proofs[run.State.Frame.PositionOf(task)].Order)
        {
            var evidence = new CriterionEvidence { Path = leaf.Path, Text = leaf.Path == "0" || leaf.Path == "0.0" ? text : leaf.Criterion.Text, Result = CheckResult.Holds, Judge = judge };
            if (command is not null) evidence = evidence with { Command = new CommandEvidence { Command = command, ExitCode = 0 } };
            run.Add(new CriterionChecked { Task = task, Attempt = ended.Attempt, Token = ended.Token, Evidence = evidence });
        }

        run.PhaseOf(task).ShouldBe(TaskPhase.Done);
    }
}
