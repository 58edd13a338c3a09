namespace SpecPlanner.Analyzers.Tests;

public sealed class NamingTests
{
    private const string Step = """
        **Persona**: shell
        **Action**: Run `true`.
        **Success criterion**: exit code 0

        """;

    [Fact]
    public void Names_that_clash_with_members_parents_types_and_each_other_still_compile()
    {
        var steps = new[] { "Id", "Plan", "Hard names", "Hard-Names", "ToString", "Parameters", "Colours", "class", "日本", "1st", "Execute async" };
        var body = string.Concat(steps.Select((title, i) => $"### Step {i + 1}: {title} {{#s{i}-{title.Replace(' ', '-')}}}\n{Step}"));
        var project = ProjectOf("hard-names", "parameters: { colour: { type: enum, values: [a, A, 'a b', '1', '1.0', ''] , default: a}, Colour: { type: string, default: x }, colours: { type: string, default: y }, class: { type: int, default: 1 }, to-string: { type: bool, default: true }, '_': { type: path } }\n", body);

        GeneratedAssembly.Load(project.Compile()).PlanOf("Demo.Templates.HardNames").Tasks.Count.ShouldBe(steps.Length);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("id")]
    [InlineData("name")]
    [InlineData("entry")]
    [InlineData("parameters")]
    [InlineData("to-string")]
    [InlineData("catalogue")]
    [InlineData("templates")]
    [InlineData("system")]
    [InlineData("spec-planner")]
    public void A_template_may_have_any_id(string id)
    {
        var project = ProjectOf(id, "", "### Step 1: Only\n" + Step);

        GeneratedAssembly.Load(project.Compile()).ValueOf("Demo.Catalogue", "Current").ShouldNotBeNull();
    }

    [Fact]
    public void Two_ids_that_make_one_name_get_two_names()
    {
        var project = TestProject.Of(
            ("personas/a-b.md", "---\nid: a-b\nname: One\n---\n"),
            ("personas/aB.md", "---\nid: aB\nname: Two\n---\n"),
            ("personas/a_b.md", "---\nid: a_b\nname: Three\n---\n"));

        var assembly = GeneratedAssembly.Load(project.Compile());

        assembly.GetTypes().Where(t => t is { Namespace: "Demo.Personas", IsNested: false }).Select(t => t.Name).Order(StringComparer.Ordinal).ShouldBe(["AB", "ABPersona", "ABPersona2"]);
    }

    private static TestProject ProjectOf(string id, string header, string body) => TestProject.Of(
        ("personas/shell.md", BrokenProject.Shell),
        ($"templates/demo/{id}.md", $"---\nid: {id}\nname: Name\ncategory: demo\nassignedPersonas: [shell]\nsuccessCriteria: \"`true`\"\n{header}---\n## Steps\n{body}"));
}
