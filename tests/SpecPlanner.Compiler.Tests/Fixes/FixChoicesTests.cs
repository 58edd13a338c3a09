namespace SpecPlanner.Compiler.Tests;

public class FixChoicesTests
{
    [Fact]
    public void Every_edge_of_a_cycle_is_a_choice()
    {
        var bound = Expect.Compile(Template(Step(1, "Look", "step 3") + Step(2, "Build", "step 1") + Step(3, "Ship", "steps 1-2")));

        TitlesOf(bound, "SPEC4002").ShouldBe(
        [
            "Take \"look\" out of \"Depends on\" of \"ship\"",
            "Take \"ship\" out of \"Depends on\" of \"look\"",
        ], ignoreOrder: true);
    }

    [Fact]
    public void The_form_that_a_vague_word_suggests_comes_first()
    {
        var bound = Expect.Compile(Template(Step(1, "Look", null, "The site is fast")));

        TitlesOf(bound, "SPEC3002").ShouldBe(
        [
            "Prove it by an answer within a time",
            "Prove it by a command that passes",
            "Prove it by what a command prints",
            "Prove it by a file that exists",
        ]);
    }

    // The persona may write files only, and a request needs more.
    [Fact]
    public void A_choice_that_brings_something_new_is_not_offered()
    {
        var text = Template(Step(1, "Look", null, "The site is healthy").Replace("**Persona**: admin", "**Persona**: runner", StringComparison.Ordinal).Replace("Look it", "Run `ls`", StringComparison.Ordinal), "runner");
        var set = BoundSet.Of([.. Personas.All.Prepend(text).Select(DocumentParser.Parse)]);
        var finding = set.Documents[0].Findings.Single(f => f.Rule.Id == "SPEC3002");

        finding.Fixes.Select(f => f.Title).ShouldContain("Prove it by an answer over HTTP");
        set.FixesOf(0, finding).Select(f => f.Title).ShouldBe(["Prove it by a command that passes", "Prove it by what a command prints", "Prove it by a file that exists"]);
    }

    [Fact]
    public void What_says_no_is_not_turned_into_a_check()
    {
        var bound = Expect.Compile(Template(Step(1, "Look", null, "The log has no `ERROR` lines")));
        TitlesOf(bound, "SPEC3003").ShouldBe(["Take the backticks away, for a person to judge"]);
    }

    [Fact]
    public void A_persona_that_is_nearly_one_of_the_assigned_may_be_meant_or_added()
    {
        var other = new SourceDocument("personas/admins.md", DocumentKind.Persona, "---\nid: admins\nname: Admins\n---\nMany.\n");
        var text = Template(Step(1, "Look", null) + Step(2, "Build", null).Replace("**Persona**: admin", "**Persona**: admins", StringComparison.Ordinal));
        var bound = Expect.Compile(text, other);

        TitlesOf(bound, "SPEC2002").ShouldBe(["Add \"admins\" to assignedPersonas", "Write \"admin\""]);
        bound.Findings.Single(f => f.Rule.Id == "SPEC2002").Fix.ShouldBeNull();
    }

    [Theory]
    [InlineData("`build` and step 1", "step 1")]
    [InlineData("step 2 (soon), step 1", "step 1")]
    [InlineData("step 1; steps 2, 2", "step 1")]
    public void What_is_named_twice_is_taken_out_twice(string written, string after)
    {
        var text = Template(Step(1, "Look", null) + Step(2, "Build", "step 3") + Step(3, "Ship", written));
        var fix = Expect.Compile(text).Findings.Single(f => f.Rule.Id == "SPEC4002").Fixes.Single(f => f.Title.EndsWith("of \"ship\"", StringComparison.Ordinal));

        fix.ApplyTo(text.Text).ShouldBe(text.Text.Replace(written, after, StringComparison.Ordinal));
    }

    private static IEnumerable<string> TitlesOf(BoundDocument bound, string rule) => bound.Findings.Single(f => f.Rule.Id == rule).Fixes.Select(f => f.Title);

    private static SourceDocument Template(string steps, string assigned = "admin") =>
        new("templates/operations/example.md", DocumentKind.Template, Expect.FrontMatter($"assignedPersonas: [{assigned}]") + "## Steps\n" + steps);

    private static string Step(int number, string title, string? depends, string criterion = "`a` passes") =>
        $"### Step {number}: {title}\n**Persona**: admin\n{(depends is null ? "" : $"**Depends on**: {depends}\n")}**Action**: {title} it.\n**Success criterion**: {criterion}.\n";
}
