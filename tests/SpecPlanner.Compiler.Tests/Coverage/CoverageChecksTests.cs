using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

[Covers("specplanner/REQ-11")]
public class CoverageChecksTests
{
    [Fact]
    public void A_gate_that_is_not_met_stands_at_its_threshold_and_each_gap_at_its_own_line()
    {
        var bound = Spec.Document("""
            ---
            id: example
            name: Example
            coverage:
              [|SPEC6001:requirements: 1.0|]
              behaviors: 0
            ---
            ## Requirements
            - **REQ-1** One.
            - **[|SPEC6002:REQ-2|]** Two.
            ## Capabilities
            ### C1 Do
            - **[|SPEC6002:B1|]** (input) Take it — REQ-2
            ## Tasks
            ### T1: Build it
            **Persona**: builder
            **Covers**: REQ-1
            **Success criterion**: `make` passes.
            """);

        bound.Verdict.ShouldBe(PlanVerdict.Blocked);
        bound.Findings.Single(f => f.Rule == RuleTable.Uncovered && f.Message.Contains("REQ-2,", StringComparison.Ordinal)).Message.ShouldContain("nor a behaviour that serves it (B1)");
    }

    [Fact]
    public void Without_a_threshold_of_its_own_a_gate_stands_at_the_first_line()
    {
        Spec.Document("""
            [|SPEC6001:---|]
            id: example
            name: Example
            ---
            ## Requirements
            - **[|SPEC6002:REQ-1|]** One.
            """);
    }

    [Fact]
    public void A_requirement_is_covered_through_a_behaviour()
    {
        Spec.Document("""
            ---
            id: example
            name: Example
            ---
            ## Requirements
            - **REQ-1** One.
            ## Capabilities
            ### C1 Do
            - **B1** (input) Take it — REQ-1
            ## Tasks
            ### T1: Build it
            **Persona**: builder
            **Covers**: B1
            **Success criterion**: `make` passes.
            """).Verdict.ShouldBe(PlanVerdict.Ready);
    }

    [Fact]
    public void Later_content_does_not_count_and_may_not_be_covered()
    {
        Spec.Document("""
            ---
            id: example
            name: Example
            ---
            ## Requirements
            - **REQ-1** (release 2) One.
            ## Capabilities
            ### C1 Do (release 2)
            - **B1** (input) Take it — REQ-1
            ## [|SPEC5010:Flows|]
            ### F1 Go (steel thread)
            1. B1
            ## Tasks
            ### T1: Build it
            **Persona**: builder
            **Covers**: [|SPEC6003:REQ-1|], [|SPEC6003:B1|]
            **Success criterion**: `make` passes.
            """);
    }

    [Fact]
    public void Later_content_with_one_id_twice_is_reported_for_that_alone()
    {
        Spec.Document("""
            ---
            id: example
            name: Example
            ---
            ## Requirements
            - **REQ-1** (release 2) One.
            - **[|SPEC0006:REQ-1|]** (release 2) Another.
            ## Tasks
            ### T1: Build it
            **Persona**: builder
            **Covers**: [|SPEC6003:REQ-1|]
            **Success criterion**: `make` passes.
            """);
    }

    [Fact]
    public void Obsolete_requirements_need_no_task_and_may_not_be_covered()
    {
        Spec.Document("""
            ---
            id: example
            name: Example
            ---
            ## Requirements
            - **REQ-1** One.
            - **REQ-2** (obsolete) Two.
            - **REQ-3** (obsolete) Three.
            ## Tasks
            ### T1: Build it
            **Persona**: builder
            **Covers**: REQ-1, [|SPEC6006:REQ-2|]
            **Success criterion**: `make` passes.
            """);
    }

    [Theory]
    [InlineData(9, 10, "0.9", true)]
    [InlineData(899, 1000, "0.9", false)]
    [InlineData(0, 0, "1", true)]
    [InlineData(2, 3, "0.6666666666666666666666666667", false)]
    [InlineData(1, 3, "0.3333", true)]
    public void Nothing_is_rounded(int covered, int total, string threshold, bool isMet)
    {
        new CoverageGate("behaviors", covered, total, decimal.Parse(threshold, System.Globalization.CultureInfo.InvariantCulture)).IsMet.ShouldBe(isMet);
    }

    [Fact]
    public void The_command_line_counts_more_than_the_front_matter_and_that_more_than_the_project()
    {
        var text = "---\nid: example\nname: Example\ncoverage: { behaviors: 0.5 }\n---\n";
        var document = new SourceDocument("specs/example.md", DocumentKind.Specification, text)
        {
            ProjectCoverage = new ThresholdOverrides(0.1m, 0.1m, null, null),
            CommandLineCoverage = new ThresholdOverrides(null, null, 0.7m, null),
        };

        Expect.Compile(document).Document.Model.Specification!.Thresholds.ShouldBe(new CoverageThresholds(0.1m, 0.5m, 0.7m, 0.9m));
    }

    [Theory]
    [InlineData("behaviors: 1.5")]
    [InlineData("behaviors: -1")]
    [InlineData("behaviors: 90%")]
    public void A_threshold_is_a_share(string threshold)
    {
        Expect.Compile(new SourceDocument("specs/example.md", DocumentKind.Specification, $"---\nid: example\nname: Example\ncoverage: {{ {threshold} }}\n---\n"))
            .Findings.ShouldHaveSingleItem().Rule.ShouldBe(RuleTable.ValueInvalid);
    }

    /// <summary>facts.md row 1: a plan that covers 5 of 140 must not be ready.</summary>
    [Fact]
    public void Tasker_defect_1_the_gate_blocks()
    {
        var requirements = string.Concat(Enumerable.Range(1, 140).Select(i => $"- **REQ-{i}** The system MUST do thing {i}.\n"));
        var bound = Expect.Compile(new SourceDocument("specs/example.md", DocumentKind.Specification,
            $"---\nid: example\nname: Example\ncoverage: {{ requirements: 0.9 }}\n---\n## Requirements\n{requirements}## Tasks\n{Spec.Task("T1", "REQ-1-REQ-5")}"));

        bound.Verdict.ShouldBe(PlanVerdict.Blocked);
        var gate = bound.Findings.Single(f => f.Rule == RuleTable.GateNotMet);
        gate.Message.ShouldContain("5 of 140");
        bound.Findings.Count(f => f.Rule == RuleTable.Uncovered).ShouldBe(135);
    }

    /// <summary>facts.md row 2: a bullet is no requirement, and coverage goes by ids.</summary>
    [Fact]
    public void Tasker_defect_2_only_what_has_an_id_is_a_requirement_and_only_ids_cover()
    {
        var bound = Spec.Body("""
            ## Goal
            - Reject an expired card
            - Be pleasant
            ## Requirements
            - **[|SPEC6002:REQ-1|]** Reject an expired card.
            ## Tasks
            ### T1: Reject an expired card
            **Persona**: builder
            **Success criterion**: `test -f rejects-an-expired-card` passes.
            """);

        bound.Document.Model.Specification!.Requirements.ShouldHaveSingleItem().Id.ShouldBe("REQ-1");
    }

    /// <summary>facts.md row 3: nothing is quoted, so no quote can be wrong; a requirement's text is the document's own.</summary>
    [Fact]
    public void Tasker_defect_3_a_requirements_text_stands_in_the_specification()
    {
        const string Text = "---\nid: example\nname: Example\n---\n## Requirements\n- **REQ-1** The system  MUST reject *an* expired card.\n";
        var document = new SourceDocument("specs/example.md", DocumentKind.Specification, Text);

        foreach (var requirement in Expect.Compile(document).Document.Model.Specification!.Requirements) Text.ShouldContain(requirement.Text);
    }

    /// <summary>facts.md row 4: one reading of dependencies; an empty graph cannot pass for a real one.</summary>
    [Fact]
    public void Tasker_defect_4_dependencies_are_read_and_cycles_found()
    {
        var bound = Spec.Body("## Tasks\n" + Spec.Task("T1", "REQ-1", "**Dependencies**: [|SPEC4002:T3|]\n") + Spec.Task("T2", "REQ-1", "**Depends on**: T1\n") + Spec.Task("T3", "REQ-1", "**Depends on**: T2\n") + "## Requirements\n- **REQ-1** One.\n");

        bound.Plan!.Graph.EdgeCount.ShouldBe(3);
        bound.Findings.Single().Message.ShouldContain("T1 → T2 → T3 → T1");
    }
}
