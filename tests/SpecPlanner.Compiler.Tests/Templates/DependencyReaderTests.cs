namespace SpecPlanner.Compiler.Tests;

public class DependencyReaderTests
{
    // A planner that reads another key than its documents write has an empty graph: all is ready at once, and no cycle is ever found.
    [Fact]
    public void What_a_template_says_of_order_becomes_edges_of_its_graph()
    {
        var graph = Expect.Body("## Steps\n" + Step("A", "") + Step("B", "**Depends on**: none") + Step("C", "**Depends on**: steps 1-2") + Step("D", "")).Plan!.Graph;
        graph.Edges[0].Zip(graph.Edges[1]).ShouldBe([(0, 2), (1, 2), (2, 3)]);
    }

    [Theory]
    [InlineData("step 1", "a")]
    [InlineData("Step 1.", "a")]
    [InlineData("steps 1-3, 5", "a", "b", "c", "e")]
    [InlineData("steps 1 to 2 and step 4", "a", "b", "d")]
    [InlineData("a, `c` and d", "a", "c", "d")]
    [InlineData("1, 2", "a", "b")]
    [InlineData("step 2 (the backup)", "b")]
    [InlineData("\n- step 1\n- b", "a", "b")]
    [InlineData("none")]
    [InlineData("None.")]
    public void Steps_are_named_by_number_or_id(string text, params string[] ids) =>
        Steps($"**Depends on**: {text}").Plan!.Tasks[5].DependsOn.ShouldBe(ids);

    [Fact]
    public void None_beside_a_step_is_a_contradiction() => Steps("**Depends on**: [|SPEC1008:none|], step 1");

    [Fact]
    public void A_range_that_runs_backwards_is_reported() => Steps("**Depends on**: steps [|SPEC4001:3-1|]");

    [Fact]
    public void Without_the_field_a_step_waits_for_the_one_before_it()
    {
        var tasks = Steps("").Plan!.Tasks;
        tasks[0].DependsOn.ShouldBeEmpty();
        tasks[5].DependsOn.ShouldBe(["e"]);
    }

    [Fact]
    public void An_unknown_step_is_reported_with_the_nearest_id() => Expect.Body(
        "## Steps\n" + Step("Back up", "") + Step("Switch", "**Depends on**: [|SPEC4001:back-pu|], step 1")).Findings[0].Message.ShouldContain("back-up");

    [Fact]
    public void A_cycle_is_reported_once_with_its_whole_path()
    {
        var bound = Expect.Body("## Steps\n" + Step("A", "") + Step("B", "**Depends on**: [|SPEC4002:step 4|]") + Step("C", "") + Step("D", "**Depends on**: c"));
        bound.Findings.ShouldHaveSingleItem().Message.ShouldContain("b → c → d → b");
    }

    [Fact]
    public void A_cycle_is_found_beside_a_duplicate_id_and_a_duplicate_id_alone_is_none()
    {
        Expect.Body("## Steps\n" + Step("A", "**Depends on**: [|SPEC4002:step 3|]") + Step("B {#x}", "") + Step("C {#[|SPEC0006:x|]}", "**Depends on**: step 1"));
        Expect.Body("## Steps\n" + Step("A {#x}", "") + Step("B", "") + Step("C {#[|SPEC0006:x|]}", ""));
    }

    [Fact]
    public void An_output_is_used_only_behind_the_step_that_makes_it() => Expect.Body(
        "## Steps\n" + Step("A", "**Outputs**: x = `cat x`")
        + Step("B", "**Notes**: {{a.x}} and [|SPEC4001:{{a.y}}|] and [|SPEC4001:{{z.x}}|]")
        + Step("C", "**Depends on**: none\n**Notes**: [|SPEC4001:{{a.x}}|]"));

    private static BoundDocument Steps(string last) => Expect.Body("## Steps\n" + string.Concat("abcde".Select(c => Step(c.ToString(), ""))) + Step("f", last));

    private static string Step(string title, string fields) =>
        $"### {title}\n**Persona**: admin\n{fields}\n**Action**: Run `make`.\n**Success criterion**: `test -f done` passes.\n";
}
