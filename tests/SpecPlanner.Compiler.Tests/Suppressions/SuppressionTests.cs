namespace SpecPlanner.Compiler.Tests;

public class SuppressionTests
{
    private const string Vague = "The page works correctly";
    private const string Reported = "The page [|SPEC3002:works correctly|]";

    [Fact]
    public void A_reasoned_comment_silences_the_next_field_and_only_it()
    {
        var bound = Expect.Body(
            $"""
            ## Steps
            ### Step 1: A
            **Persona**: admin
            **Action**: Look.
            <!-- spec:disable SPEC3002 because the wording is the customer's -->
            **Success criterion**: {Vague}
            ### Step 2: B
            **Persona**: admin
            **Action**: Look.
            **Success criterion**: {Reported}
            """);
        var silenced = bound.Findings.Where(f => f.IsSuppressed).ShouldHaveSingleItem();
        silenced.Rule.ShouldBe(RuleTable.VagueCriterion);
        silenced.SuppressionReason.ShouldBe("the wording is the customer's");
    }

    [Theory]
    [InlineData("SPEC:DISABLE spec3002 Because it is agreed")]
    [InlineData("Spec:disable SPEC3002 because it is agreed")]
    public void It_is_read_in_any_case(string comment) => Expect.Fields(
        $"""
        **Persona**: admin
        **Action**: Look.
        <!-- {comment} -->
        **Success criterion**: {Vague}
        """);

    [Fact]
    public void What_is_nearly_a_suppression_is_reported() => Expect.Fields(
        $"""
        **Persona**: admin
        **Action**: Look.
        <!-- [|SPEC9001:spec-disable|] SPEC3002 because it is agreed -->
        **Success criterion**: {Reported}
        """);

    [Fact]
    public void Before_a_list_item_it_silences_that_item() => Expect.Fields(
        $"""
        **Persona**: admin
        **Action**: Look.
        **Success criterion**:
        - {Reported}
        <!-- spec:disable SPEC3002 because it is agreed -->
        - {Vague}
        - {Reported}
        """);

    [Fact]
    public void Before_a_heading_it_silences_the_section() => Expect.Body(
        $"""
        ## Steps
        <!-- spec:disable SPEC3002, SPEC1001 because it is old -->
        ### Step 1: A
        **Persona**: admin
        **Action**: Look.
        **Colour**: red
        **Success criterion**: {Vague}
        ### Step 2: B
        **Persona**: admin
        **Action**: Look.
        **[|SPEC1001:Colour|]**: red
        **Success criterion**: {Reported}
        """);

    [Fact]
    public void Without_a_reason_it_has_no_effect_and_says_so() => Expect.Fields(
        $"""
        **Persona**: admin
        **Action**: Look.
        <!-- [|SPEC9001:spec:disable SPEC3002|] -->
        **Success criterion**: {Reported}
        """);

    [Fact]
    public void Errors_cannot_be_silenced() => Expect.Fields(
        """
        <!-- spec:disable [|SPEC9001:SPEC2001|] because I say so -->
        **Persona**: [|SPEC2001:nobody|]
        **Action**: Look.
        **Success criterion**: `a` passes.
        """);

    [Fact]
    public void A_rule_that_is_not_there_is_reported_with_the_nearest_one() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Look.
        <!-- spec:disable [|SPEC9001:SPEC302|] because of a typing error -->
        **Success criterion**: `a` passes.
        """).Findings[0].Message.ShouldContain("SPEC3002");

    [Fact]
    public void An_instruction_that_is_not_there_is_reported() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Look.
        <!-- [|SPEC9001:spec:disabel|] SPEC3002 because of a typing error -->
        **Success criterion**: `a` passes.
        """);

    [Fact]
    public void What_silences_nothing_is_reported_at_the_id() => Expect.Fields(
        $"""
        **Persona**: admin
        <!-- spec:disable [|SPEC9002:SPEC3002|] because it is in the wrong place -->
        **Action**: Look.
        <!-- spec:disable SPEC3002 [|SPEC9002:SPEC1001|] because both -->
        **Success criterion**: {Vague}
        """);

    [Theory]
    [InlineData("assignedPersonas: [admin, monitor] # spec:disable SPEC2003 because monitor joins next week")]
    [InlineData("assignedPersonas:\n- admin\n- monitor # spec:disable SPEC2003 because monitor joins next week\n")]
    [InlineData("assignedPersonas: # spec:disable SPEC2003 because both join next week\n- admin\n- monitor")]
    [InlineData("assignedPersonas: [\n  admin,\n  monitor ] # spec:disable SPEC2003 because monitor joins next week")]
    [InlineData("assignedPersonas: [admin]\ncolour: '#red' # spec:disable SPEC0004 because the site generator reads it")]
    [InlineData("assignedPersonas: [admin]\ncolour: red#1 # spec:disable SPEC0004 because the site generator reads it")]
    public void At_the_end_of_a_line_of_front_matter_it_silences_that_line(string header) => Expect.Fields(
        "**Persona**: admin\n**Action**: Look.\n**Success criterion**: `a` passes.\n", header).Findings.ShouldHaveSingleItem().IsSuppressed.ShouldBeTrue();

    [Theory]
    [InlineData("description: Nothing. # spec:disable [|SPEC9002:SPEC0004|] because the line above was meant")]
    [InlineData("description: Nothing. # [|SPEC9001:spec:disable SPEC0004|]")]
    [InlineData("description: \"Write # spec:disable SPEC0004 because it is needed\"")]
    [InlineData("description: C#spec:disable is no comment")]
    [InlineData("description: >\n  Text # spec:disable SPEC0004 because it is text\n")]
    public void There_too_it_is_reported_when_it_has_no_effect_and_is_text_inside_a_value(string line) => Expect.Fields(
        "**Persona**: admin\n**Action**: Look.\n**Success criterion**: `a` passes.\n", line);

    [Fact]
    public void In_code_it_is_code() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Run this.

        ```sh
        echo '<!-- spec:disable SPEC3002 because x -->'
        ```

        **Notes**: `<!-- spec:disable SPEC3002 -->` is how it is written.
        **Success criterion**: `a` passes.
        """);

    [Fact]
    public void A_field_in_a_comment_is_none_and_a_comment_is_no_part_of_a_value()
    {
        var bound = Expect.Fields(
            """
            **Persona**: admin <!-- for now -->
            **Action**: Run `a`.
            <!--
            **Timeout**: soon
            -->
            **Success criterion**: `b` passes. <!-- really -->
            """);
        bound.Plan!.Tasks[0].Persona.ShouldBe("admin");
        bound.Plan.Tasks[0].Action.Text.ShouldBe("Run `a`.");
        bound.Plan.Tasks[0].Criterion!.Text.ShouldBe("`b` passes");
    }
}
