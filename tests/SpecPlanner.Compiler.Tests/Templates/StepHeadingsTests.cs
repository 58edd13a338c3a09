namespace SpecPlanner.Compiler.Tests;

public class StepHeadingsTests
{
    [Theory]
    [InlineData("### Step 1: Back up", 1, "Back up", "back-up")]
    [InlineData("### Step 1 - Back up", 1, "Back up", "back-up")]
    [InlineData("### 1. Back up", 1, "Back up", "back-up")]
    [InlineData("### Back up", 1, "Back up", "back-up")]
    [InlineData("### Step 1", 1, "Step 1", "step-1")]
    [InlineData("### Step 1: Back up {#save}", 1, "Back up", "save")]
    [InlineData("### Back up ###", 1, "Back up", "back-up")]
    [InlineData("Back up\n-------", 1, "Back up", "back-up")]
    [InlineData("### Zurück zur Übersicht!", 1, "Zurück zur Übersicht!", "zurück-zur-übersicht")]
    [InlineData("### 3 copies, 2 disks", 1, "3 copies, 2 disks", "3-copies-2-disks")]
    [InlineData("### **Step 1: Back up**", 1, "Back up", "back-up")]
    [InlineData("### **Step 1**: Back up", 1, "Back up", "back-up")]
    [InlineData("### [Step 1](x): Back up", 1, "Back up", "back-up")]
    [InlineData("### [Step 1: Back up](x)", 1, "Back up", "back-up")]
    [InlineData("### **Back up**", 1, "Back up", "back-up")]
    [InlineData("### **Back up** it", 1, "**Back up** it", "back-up-it")]
    [InlineData("### [Back](x) up", 1, "[Back](x) up", "back-x-up")]
    [InlineData("### ...", 1, "...", "step-1")]
    public void Number_title_and_id_are_read(string heading, int number, string title, string id)
    {
        var body = heading.Contains("---", StringComparison.Ordinal) ? "Steps\n=====\n" : "## Steps\n";
        var task = Steps(body + heading).Single();
        (task.Number, task.Title, task.Id).ShouldBe((number, title, id));
    }

    [Fact]
    public void Steps_and_parameters_that_are_called_the_same_in_CSharp_are_reported_at_both() => Expect.Body(
        "## Steps\n" + Step("Step 1: A {#[|SPEC8001:a-b|]}") + Step("Step 2: B {#[|SPEC8001:a--b|]}") + Step("Step 3: {{my-x}} {{myX}} {#c}"),
        "parameters: { [|SPEC8001:my-x|]: { type: int }, [|SPEC8001:myX|]: { type: int } }");

    [Fact]
    public void Steps_outside_a_section_of_that_name_say_so() =>
        Steps("# Title\n## Step 1: A\n## Step 2: B\n## References").Select(t => t.Id).ShouldBe(["a", "b"]);

    [Fact]
    public void Deeper_headings_belong_to_their_step_and_extra_sections_are_prose()
    {
        var bound = Expect.Body(
            """
            ## Steps
            ### Step 1: A
            #### Details
            **Persona**: admin
            **Action**: Run `make`.
            **Success criterion**: `test -f done` passes.
            ### Notes
            Prose.
            ## References
            More.
            """);
        bound.Plan!.Tasks.ShouldHaveSingleItem().Description.ShouldBe("#### Details");
    }

    [Fact]
    public void Gaps_and_repeats_are_reported_at_the_number() => Expect.Body(
        "## Steps\n" + Step("Step 1: A") + Step("Step [|SPEC1006:3|]: B") + Step("Step [|SPEC1006:3|]: C") + Step("Step 4: D"));

    [Fact]
    public void Two_steps_with_one_id_are_reported_at_the_second() => Expect.Body(
        "## Steps\n" + Step("Step 1: A") + Step("Step 2: [|SPEC0006:a!|]") + Step("Step 3: B {#[|SPEC0006:a|]}") + Step("Step 4: C {#[|SPEC0008:a b|]}"));

    [Fact]
    public void A_template_without_steps_has_nothing_to_do() =>
        Expect.Template("[|SPEC1010:---|]" + Expect.FrontMatter()[3..] + "## Overview\nProse.\n");

    [Fact]
    public void A_step_needs_an_action_and_a_criterion() => Expect.Body(
        """
        ## Steps
        ### Step 1: [|SPEC1010:[|SPEC3001:A|]|]
        **Persona**: admin
        """);

    private static string Step(string heading) => $"### {heading}\n**Persona**: admin\n**Action**: Run `make`.\n**Success criterion**: `test -f done` passes.\n";

    private static IReadOnlyList<Model.TaskDefinition> Steps(string body) =>
        [.. Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template, Expect.FrontMatter() + body + "\n")).Plan!.Tasks];
}
