namespace SpecPlanner.Compiler.Tests;

public class LayersTests
{
    private const string UsesHelper = "---\nid: example\nname: Example\ncategory: operations\nassignedPersonas: [helper]\nsuccessCriteria: \"`a` passes\"\n---\n"
        + "## Steps\n### A\n**Persona**: helper\n**Action**: Run `a`.\n**Success criterion**: `a` passes.\n";

    [Fact]
    public void The_stronger_layer_wins_and_the_hidden_file_is_told()
    {
        var result = SpecCompiler.Compile(
        [
            Template("templates/operations/example.md", UsesHelper),
            Helper("personas/helper.md", "Project", Layer.Project),
            Helper("user/personas/helper.md", "User", Layer.User),
            Helper("one/personas/helper.md", "One", Layer.Default, 1),
            Helper("two/personas/helper.md", "Two", Layer.Default, 2),
        ]);
        result.Plans.ShouldHaveSingleItem().Personas.ShouldHaveSingleItem().Name.ShouldBe("Project");
        Found(result).ShouldBe(["user/personas/helper.md SPEC0009", "one/personas/helper.md SPEC0009", "two/personas/helper.md SPEC0009"]);
    }

    [Fact]
    public void Of_two_packages_the_later_one_wins() =>
        SpecCompiler.Compile([Template("templates/operations/example.md", UsesHelper), Helper("b/helper.md", "Late", Layer.Default, 2), Helper("a/helper.md", "Early", Layer.Default, 1)])
            .Plans[0].Personas[0].Name.ShouldBe("Late");

    [Fact]
    public void Two_files_of_the_project_with_one_id_are_an_error_at_both()
    {
        var result = SpecCompiler.Compile(
        [
            Template("templates/operations/example.md", UsesHelper),
            new SourceDocument("specs/example.md", DocumentKind.Specification, "---\nid: example\nname: Example\n---\n"),
            Helper("personas/helper.md", "Helper", Layer.Project),
        ]);
        Found(result).ShouldBe(["templates/operations/example.md SPEC0006", "specs/example.md SPEC0006"]);
        result.Documents[0].Findings[0].Message.ShouldContain("specs/example.md");
        result.Plans.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("my-plan", "my--plan")]
    [InlineData("my-plan", "MyPlan")]
    [InlineData("id", "id-template")]
    public void Two_ids_that_make_one_name_in_CSharp_are_an_error_at_both(string first, string second)
    {
        var result = SpecCompiler.Compile([Named(first), Named(second), Helper("personas/helper.md", "Helper", Layer.Project)]);
        Found(result).ShouldBe([$"templates/operations/{first}.md SPEC8001", $"templates/operations/{second}.md SPEC8001"]);
        result.Documents[0].Findings[0].Message.ShouldContain($"\"{second}\" (templates/operations/{second}.md)");
        result.Plans.ShouldBeEmpty();
    }

    [Fact]
    public void Names_that_differ_and_names_of_other_owners_are_fine()
    {
        var elsewhere = Named("my--plan") with { Owned = false };
        var packed = Named("My.Plan") with { Layer = Layer.Default };
        Found(SpecCompiler.Compile([Named("my-plan"), Named("my-plans"), elsewhere, packed, Helper("personas/helper.md", "Helper", Layer.Project)])).ShouldBeEmpty();
    }

    [Fact]
    public void A_persona_and_a_plan_may_share_an_id() =>
        Found(SpecCompiler.Compile([Template("templates/operations/helper.md", UsesHelper.Replace("id: example", "id: helper", StringComparison.Ordinal)), Helper("personas/helper.md", "Helper", Layer.Project)]))
            .ShouldBeEmpty();

    [Fact]
    public void What_is_wrong_in_a_package_shows_only_where_a_plan_uses_it()
    {
        var broken = Helper("pack/personas/helper.md", "Helper", Layer.Default) with { Text = "---\nid: helper\nname: Helper\ncolour: red\n---\n" };
        Found(SpecCompiler.Compile([broken])).ShouldBeEmpty();
        Found(SpecCompiler.Compile([broken, Template("templates/operations/example.md", UsesHelper)])).ShouldBe(["pack/personas/helper.md SPEC0004"]);
    }

    [Fact]
    public void A_plan_of_a_package_with_an_error_is_none_though_nobody_is_told()
    {
        var broken = Template("packages/some/templates/operations/example.md", UsesHelper) with { Layer = Layer.Default };

        var result = SpecCompiler.Compile([broken]);

        Found(result).ShouldBeEmpty();
        result.Documents[0].AllFindings.Select(f => f.Rule.Id).ShouldBe(["SPEC2001", "SPEC2001"]);
        result.Plans.ShouldBeEmpty();
        PlanBinder.CanBeCarried(result.Documents[0].Document.Model, result.Index).ShouldBeFalse();
    }

    [Fact]
    public void A_users_document_concerns_a_project_only_where_one_of_its_plans_uses_it()
    {
        var broken = Helper("user/personas/helper.md", "Helper", Layer.User) with { Text = "---\nid: helper\nname: Helper\ncolour: red\n---\n" };
        Found(SpecCompiler.Compile([broken, Template("user/templates/operations/other.md", UsesHelper.Replace("id: example", "id: other", StringComparison.Ordinal)) with { Layer = Layer.User }])).ShouldBeEmpty();
        Found(SpecCompiler.Compile([broken, Template("templates/operations/example.md", UsesHelper)])).ShouldBe(["user/personas/helper.md SPEC0004"]);
    }

    [Fact]
    public void What_a_document_hides_is_known_strongest_first()
    {
        var result = SpecCompiler.Compile(
        [
            Helper("one/personas/helper.md", "One", Layer.Default, 1),
            Helper("user/personas/helper.md", "User", Layer.User),
            Helper("two/personas/helper.md", "Two", Layer.Default, 2),
            Helper("personas/helper.md", "Project", Layer.Project),
        ]);

        result.Index.Hidden(result.Documents[3].Document.Model).Select(row => row.Path).ShouldBe(["user/personas/helper.md", "two/personas/helper.md", "one/personas/helper.md"]);
        result.Index.Hidden(result.Documents[1].Document.Model).ShouldBeEmpty();
    }

    [Fact]
    public void A_reference_lends_its_id_and_has_no_findings_here()
    {
        var lent = Helper("other/personas/helper.md", "Lent", Layer.Project) with { Owned = false, Text = "---\nid: helper\ncolour: red\n---\n" };
        var result = SpecCompiler.Compile([Template("templates/operations/example.md", UsesHelper), lent]);
        Found(result).ShouldBeEmpty();
        result.Plans.Count.ShouldBe(1);
    }

    [Fact]
    public void A_document_can_be_bound_alone_against_the_index()
    {
        var parsed = DocumentParser.Parse(Template("templates/operations/example.md", UsesHelper));
        var persona = DocumentParser.Parse(Helper("personas/helper.md", "Helper", Layer.Project));
        var index = PlanIndex.From([IndexRow.Of(persona.Model), IndexRow.Of(parsed.Model)]);
        index.ShouldBe(PlanIndex.From([IndexRow.Of(parsed.Model), IndexRow.Of(persona.Model)]));
        DocumentBinder.Bind(parsed, index).Plan.ShouldBe(PlanBinder.Complete(parsed.Model, index));
        DocumentBinder.Bind(parsed, PlanIndex.From([IndexRow.Of(parsed.Model)])).Findings.Select(f => f.Rule.Id).ShouldBe(["SPEC2001", "SPEC2001"]);
    }

    private static SourceDocument Named(string id) => Template($"templates/operations/{id}.md", UsesHelper.Replace("id: example", "id: " + id, StringComparison.Ordinal));

    private static SourceDocument Template(string path, string text) => new(path, DocumentKind.Template, text);

    private static SourceDocument Helper(string path, string name, Layer layer, int order = 0) =>
        new(path, DocumentKind.Persona, $"---\nid: helper\nname: {name}\nexecutor: shell\n---\nHelps.\n") { Layer = layer, LayerOrder = order };

    private static IEnumerable<string> Found(CompilationResult result) =>
        result.Documents.SelectMany(d => d.Findings.Select(f => $"{d.Document.Source.Path} {f.Rule.Id}"));
}
