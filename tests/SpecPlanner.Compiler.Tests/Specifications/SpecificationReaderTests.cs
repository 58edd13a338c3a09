using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

[Covers("specplanner/REQ-3")]
public class SpecificationReaderTests
{
    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\n", "\uFEFF")]
    public void The_example_of_the_language_page_is_read_whole(string newLine, string mark)
    {
        var bound = Spec.Document(mark + RichSpecification.Text.Replace("TR1-TR4", "[|SPEC6004:TR1-TR4|]", StringComparison.Ordinal).Replace("\n", newLine, StringComparison.Ordinal));

        bound.Verdict.ShouldBe(PlanVerdict.Ready);
        var specification = bound.Document.Model.Specification!;
        specification.Goal.ShouldBe("Sell without a queue.");
        specification.NonGoals.ShouldBe("Refunds.");
        specification.Constraints.ShouldBe("Language: C#. Testing: xunit.");
        specification.Thresholds.ShouldBe(CoverageThresholds.Default);
        specification.Requirements.ShouldBe([
            new Requirement { Id = "REQ-1", Text = "The system MUST reject an expired card.", Strength = RequirementStrength.Must },
            new Requirement { Id = "REQ-2", Text = "The system SHOULD remember the card.", Strength = RequirementStrength.Should, Release = 2 },
        ]);
        var capability = specification.Capabilities.ShouldHaveSingleItem();
        (capability.Id, capability.Name, capability.Domain).ShouldBe(("C1", "Authorise payments", "Payments"));
        capability.Behaviors.Select(b => b.Kind).ShouldBe([BehaviorKind.Input, BehaviorKind.Process, BehaviorKind.State, BehaviorKind.Output]);
        capability.Behaviors[1].ShouldBe(new Behavior { Id = "B2", Kind = BehaviorKind.Process, Text = "Check the expiry date", Requirements = EquatableArray.Create("REQ-1") });
        var flow = specification.Flows.ShouldHaveSingleItem();
        (flow.Id, flow.Name, flow.IsSteelThread).ShouldBe(("F1", "Pay by card", true));
        flow.Steps.SelectMany(s => s.Behaviors).ShouldBe(["B1", "B2", "B3", "B4"]);
        flow.Variants.ShouldHaveSingleItem().References.ShouldBe(["TR2"]);
        flow.Failures.ShouldHaveSingleItem().References.ShouldBe(["TR4"]);
        flow.Postconditions.ShouldBe(["an authorisation is recorded."]);
        var machine = specification.Machines.ShouldHaveSingleItem();
        (machine.Id, machine.IsPrimary, machine.Initial).ShouldBe(("M1", true, "Cart"));
        machine.Transitions.Select(t => t.Id).ShouldBe(["TR1", "TR2", "TR3", "TR4"]);
    }

    [Fact]
    public void Its_tasks_are_a_plan_like_any_other()
    {
        var plan = Expect.Compile(new SourceDocument("specs/example.md", DocumentKind.Specification, RichSpecification.Text)).Plan!;

        (plan.Kind, plan.Id, plan.Name).ShouldBe((PlanKind.Specification, "example", "Checkout"));
        var task = plan.Tasks.ShouldHaveSingleItem();
        (task.Id, task.Number, task.Title, task.Persona).ShouldBe(("T001", 1, "Validate cards", "builder"));
        task.Covers.ShouldBe(["REQ-1", "B1", "B2", "B3", "B4", "TR1", "TR2", "TR3", "TR4"]);
        task.Estimate.ShouldBe(TimeSpan.FromHours(3));
        task.Action.Text.ShouldBe("Validate cards");
        task.Files.Select(f => (f.Path, f.Layer)).ShouldBe([("src/Cards/Validator.cs", "domain"), ("tests/Cards/ValidatorTests.cs", "test")]);
        task.Criterion.ShouldBeOfType<CriterionGroup>().Items.Select(i => i.Text).ShouldBe(["`dotnet test --filter Cards` passes", "`dotnet build -warnaserror` passes"]);
        plan.SuccessCriterion.ShouldBeOfType<ExitCodeCriterion>().Command!.Text.ShouldBe("dotnet test");
    }

    [Fact]
    public void A_task_waits_for_nothing_unless_it_says_so()
    {
        var plan = Spec.Body("## Tasks\n" + Spec.Task("T1", "REQ-1") + Spec.Task("T2", "REQ-1", "**Depends on**: T1\n") + Spec.Task("T3", "REQ-1", "**Depends on**: T1-T2\n")
            + Spec.Task("T4", "REQ-1", "**Depends on**: task 3\n") + "## Requirements\n- **REQ-1** One.\n").Plan!;

        plan.Tasks.Select(t => string.Join(",", t.DependsOn)).ShouldBe(["", "T1", "T1,T2", "T3"]);
    }

    [Fact]
    public void Ids_that_are_not_there_are_reported_with_the_nearest_one()
    {
        var bound = Spec.Body("""
            ## Requirements
            - **[|SPEC6002:REQ-10|]** One.
            ## Capabilities
            ### C1 Do it
            - **B1** (input) Take it — [|SPEC4001:REQ-11|]
            - **B2** ([|SPEC1014:proces|]) Turn it
            ## [|SPEC5010:Flows|]
            ### F1 Go
            1. [|SPEC4001:B7|]
            2. [|SPEC4001:B2-B9|]

            **Variants**:
            - If not, then stop ([|SPEC4001:TR1|])

            **[|SPEC1001:Variant s|]**: none
            ## Tasks
            ### T1: Build
            **Persona**: builder
            **Covers**: B1, B2, [|SPEC4001:B3|], [|SPEC4001:C1|]
            **Depends on**: [|SPEC4001:T9|]
            **Success criterion**: `make` passes.
            """);

        bound.Findings.Single(f => f.Message.Contains("REQ-11", StringComparison.Ordinal)).Message.ShouldEndWith("Did you mean \"REQ-10\"?");
        bound.Verdict.ShouldBe(PlanVerdict.Blocked);
    }

    [Fact]
    public void Words_that_only_look_like_ids_are_prose()
    {
        var bound = Spec.Body("""
            ## Requirements
            - **REQ-1** The file MUST be encoded (UTF-8).
            - **REQ-2** The answer MUST come by the newer protocol — HTTP-2
            ## Tasks
            ### T1: Build it, see RFC-2119
            **Persona**: builder
            **Covers**: REQ-1, REQ-2
            **Success criterion**: `make` passes.
            """);

        bound.Document.Model.Specification!.Requirements.Select(r => r.Text).ShouldBe(["The file MUST be encoded (UTF-8).", "The answer MUST come by the newer protocol — HTTP-2"]);
    }

    [Fact]
    public void What_would_be_lost_in_silence_is_reported()
    {
        Spec.Body("""
            ## [|SPEC1014:Requirments|]
            - **REQ-1** One.
            ## Requirements
            - [|SPEC1014:The system MUST be green.|]
            ## [|SPEC5010:Flows|]
            ### [|SPEC1014:F1 Empty|]
            ## [|SPEC1014:Every task|]
            """);
    }

    [Fact]
    public void One_name_is_one_thing()
    {
        Spec.Body("""
            ## Requirements
            - **[|SPEC6002:X1|]** One.
            - **[|SPEC0006:X1|]** Two.
            ## Capabilities
            ### C1 Do it
            - **[|SPEC0006:X1|]** (input) Take it
            """);
    }

    [Fact]
    public void A_blocking_question_blocks_and_others_wait()
    {
        var bound = Spec.Body("""
            ## Open questions
            - [|SPEC6005:(blocking) Which bank?|]
            - Which colour?
            - [x] (blocking) Which country?
            """);

        bound.Verdict.ShouldBe(PlanVerdict.Blocked);
        bound.Document.Model.Specification!.OpenQuestions.Select(q => (q.Text, q.IsBlocking)).ShouldBe([("(blocking) Which bank?", true), ("Which colour?", false)]);
    }

    [Theory]
    [InlineData("### [x] T1: Build it", "")]
    [InlineData("### T1: Build it", "**Substeps**:\n- [x] One\n- [X] Two\n")]
    public void Ticked_is_a_claim_of_done(string heading, string substeps)
    {
        var plan = Spec.Body($"## Tasks\n{heading}\n**Persona**: builder\n{substeps}**Success criterion**: `make` passes.\n").Plan!;

        (plan.Tasks[0].Id, plan.Tasks[0].Title, plan.Tasks[0].IsClaimedDone).ShouldBe(("T1", "Build it", true));
    }

    [Fact]
    public void A_box_that_is_open_claims_nothing()
    {
        Spec.Body("## Tasks\n### [ ] T1: Build it\n**Persona**: builder\n**Substeps**:\n- [x] One\n- [ ] Two\n**Success criterion**: `make` passes.\n").Plan!.Tasks[0].IsClaimedDone.ShouldBeFalse();
    }
}
