namespace SpecPlanner.Compiler.Tests;

public class PlanChecksTests
{
    [Fact]
    public void A_persona_that_is_nowhere_is_reported_at_its_name() => Expect.Fields(
        """
        **Persona**: [|SPEC2001:amdin|]
        **Action**: Look around.
        **Success criterion**: `test -f done` passes.
        """);

    [Fact]
    public void A_persona_that_the_template_does_not_assign_is_reported() => Expect.Body(
        """
        ## Steps
        ### Step 1: Look
        **Persona**: admin
        **Action**: Look around.
        **Success criterion**: `test -f done` passes.
        ### Step 2: Judge
        **Persona**: [|SPEC2002:reviewer|]
        **Action**: Judge it.
        **Success criterion**: `test -f done` passes.
        """);

    [Fact]
    public void An_assigned_persona_that_does_nothing_is_reported_in_the_front_matter() => Expect.Template(
        """
        ---
        id: example
        name: Example
        category: operations
        assignedPersonas: [admin, [|SPEC2003:monitor|]]
        successCriteria: "`test -f done` passes"
        ---
        ## Steps
        ### Step 1: Look
        **Persona**: admin
        **Action**: Look around.
        **Success criterion**: `test -f done` passes.
        """);

    [Fact]
    public void Every_persona_of_a_step_is_checked_before_anything_runs() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Look.
        **Success criterion**: It [|SPEC3002:looks good|].
        **Reviewer**: [|SPEC2001:reveiwer|]
        **On failure**: Ask [|SPEC2001:oparator|].
        """);

    [Fact]
    public void A_step_without_a_persona_is_done_by_the_first_and_says_so() => Expect.Body(
        """
        ## Steps
        ### Step 1: [|SPEC2004:A|]
        **Action**: Look.
        **Success criterion**: `test -f done` passes.
        """).Plan!.Tasks[0].Persona.ShouldBe("admin");

    [Theory]
    [InlineData("runner", "[|SPEC2006:Look around.|]")]
    [InlineData("runner", "Run `make`.")]
    [InlineData("agent", "Look around.")]
    [InlineData("coder", "Look around.")]
    [InlineData("chat", "Write a poem.")]
    [InlineData("chat", "[|SPEC2006:Run `make`.|]")]
    [InlineData("prober", "Run `curl http://127.0.0.1 | grep ok`.")]
    [InlineData("prober", "Run `[|SPEC2007:make|]`.")]
    [InlineData("prober", "Run `[|SPEC2007:$TOOL x|]`.")]
    public void An_executor_that_cannot_carry_the_action_out_is_reported(string persona, string action) => Expect.Fields(
        $"**Persona**: {persona}\n**Action**: {action}\n**Success criterion**: `test -f done` passes.",
        $"assignedPersonas: [{persona}]");

    [Theory]
    [InlineData("[|SPEC2006:runner|]", "The garden is green")]
    [InlineData("monitor", "The garden is green")]
    [InlineData("runner", "`test -f done` passes")]
    public void A_template_is_judged_by_one_who_can(string reviewer, string criterion) => Expect.Fields(
        "**Persona**: admin\n**Action**: Look around.\n**Success criterion**: `test -f done` passes.",
        $"reviewer: {reviewer}\nsuccessCriteria: {criterion.Replace("`test -f done` passes", "\"`test -f done` passes\"")}");

    [Fact]
    public void A_read_only_persona_is_not_given_more() => Expect.Fields(
        """
        **Persona**: looker
        **Action**: Run `ls`.
        **Policy**: [|SPEC2005:write_local|]
        **Success criterion**: `test -f done` passes.
        """,
        "assignedPersonas: [looker]");

    [Fact]
    public void A_step_does_not_exceed_its_template() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Run `ls`.
        **Policy**: [|SPEC2005:network_write|]
        **Success criterion**: `test -f done` passes.
        """,
        "policy: write_local");

    [Theory]
    [InlineData("", "looker", Model.RiskPolicy.ReadOnly)]
    [InlineData("policy: network_write", "looker", Model.RiskPolicy.ReadOnly)]
    [InlineData("policy: network_write", "admin", Model.RiskPolicy.NetworkWrite)]
    [InlineData("", "admin", Model.RiskPolicy.SpendsMoney)]
    [InlineData("", "runner", Model.RiskPolicy.WriteLocal)]
    public void A_step_that_says_no_policy_gets_the_lower_of_template_and_persona(string header, string persona, Model.RiskPolicy policy) =>
        Expect.Fields($"**Persona**: {persona}\n**Action**: Run `ls`.\n**Success criterion**: `test -f done` passes.", $"assignedPersonas: [{persona}]\n{header}")
            .Plan!.Tasks[0].Policy.ShouldBe(policy);

    [Theory]
    [InlineData("write_local", "`[|SPEC9003:http://a/health|]` returns 200")]
    [InlineData("write_local", "[|SPEC9003:http://a/health|] returns 200")]
    [InlineData("network_get", "`http://a/health` returns 200 and `HEAD http://a` returns 200")]
    [InlineData("network_get", "POST `[|SPEC9003:http://a/items|]` returns 201")]
    [InlineData("network_get", "`[|SPEC9003:PUT http://a/items|]` returns 201")]
    [InlineData("network_get", "`[|SPEC9003:curl -X DELETE http://a/items/1|]` returns 204")]
    [InlineData("network_write", "`curl -X DELETE http://a/items/1` returns 204")]
    public void Requests_of_criteria_count_against_the_policy(string policy, string criterion) =>
        Expect.Fields($"**Persona**: admin\n**Action**: Run `ls`.\n**Policy**: {policy}\n**Success criterion**: {criterion}");

    [Fact]
    public void Requests_of_the_last_criterion_count_against_the_template() => Expect.Fields(
        "**Persona**: admin\n**Action**: Run `ls`.\n**Success criterion**: `test -f done` passes.",
        "policy: write_local\nsuccessCriteria:\n- \"`test -f done` passes\"\n- \"[|SPEC9003:http://a/health|] returns 200\"");

    [Fact]
    public void Nobody_judges_their_own_work() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Paint it.
        **Success criterion**: [|SPEC3005:The wall is red|]
        """,
        "reviewer: admin");

    [Fact]
    public void A_check_needs_no_judge() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Run `make`.
        **Success criterion**: `test -f done` passes.
        """,
        "reviewer: admin");

    [Fact]
    public void An_exit_code_needs_a_command() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Look.
        **Success criterion**: [|SPEC3004:Exit code 0|]
        """);
}
