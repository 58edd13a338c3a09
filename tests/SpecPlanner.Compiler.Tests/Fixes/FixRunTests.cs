namespace SpecPlanner.Compiler.Tests;

public class FixRunTests
{
    [Fact]
    public void One_fix_may_bring_to_light_what_the_next_one_mends()
    {
        var run = Over(Example("amdin, monitor", "amdin"));

        run.Applied.Select(a => a.Fix.Title).ShouldBe(["Write \"admin\"", "Write \"admin\"", "Take \"monitor\" out of assignedPersonas"]);
        run.Left.ShouldBeEmpty();
        run.Documents[0].Text.ShouldBe(Example("admin", "admin").Text);
        run.Applied[0].Place.ShouldBe(new LinePosition(5, 20));
        run.Applied[0].Path.ShouldBe("templates/operations/example.md");
    }

    [Fact]
    public void A_fix_that_would_bring_an_error_is_left()
    {
        var document = Example("admin", "admin");
        document = document with { Text = document.Text.Replace("name: Example", "name: Example\npolciy: nothing", StringComparison.Ordinal) };

        var run = Over(document);

        run.Applied.ShouldBeEmpty();
        run.Left.ShouldHaveSingleItem().Fix.Title.ShouldBe("Write \"policy\"");
        run.Documents[0].ShouldBe(document);
    }

    // A persona that gets the id of its file is no longer found by those who know it by the other one.
    [Fact]
    public void A_fix_that_would_break_another_document_is_left()
    {
        var persona = new SourceDocument("personas/helper.md", DocumentKind.Persona, "---\nid: aide\nname: Aide\n---\nHelps.\n");
        Over(Example("aide", "aide"), persona).Left.ShouldHaveSingleItem().Fix.Title.ShouldBe("Write the id \"helper\"");
        Over(persona).Documents[0].Text.ShouldStartWith("---\nid: helper\n");
    }

    [Fact]
    public void What_must_not_be_changed_and_what_is_silenced_stays()
    {
        var document = Example("admin, monitor", "admin");
        var silenced = document with { Text = document.Text.Replace("assigned", "# spec:disable SPEC2003 because it joins next week\nassigned", StringComparison.Ordinal) };
        Over(silenced).Applied.ShouldBeEmpty();
        FixRun.Over([document, .. Personas.All], _ => false).Applied.ShouldBeEmpty();
    }

    [Fact]
    public void Fifty_documents_are_mended_in_one_go_and_choices_are_left_to_people()
    {
        SourceDocument[] documents = [.. Enumerable.Range(1, 50).Select(i => Example("amdin, monitor", "amdin") with { Path = $"templates/operations/example-{i}.md" }).Select((d, i) =>
            d with { Text = d.Text.Replace("id: example", $"id: example-{i + 1}", StringComparison.Ordinal) + "\n### Step 2: Again\n**Persona**: admin\n**Action**: Look again.\n**Success criterion**: The page works.\n" })];

        var run = Over(documents);

        run.Applied.Count.ShouldBe(150);
        run.After.Documents.Take(50).SelectMany(d => d.Findings).Select(f => f.Rule.Id).ShouldAllBe(id => id == "SPEC3002");
        var chosen = FixRun.Over(run.Documents, documents => documents.Layer == Layer.Project, f => f.Fixes.FirstOrDefault(x => x.Title == "Prove it by a command that passes"));
        chosen.Applied.Count.ShouldBe(50);
        chosen.After.Documents.Take(50).SelectMany(d => d.Findings).ShouldBeEmpty();
    }

    private static FixRun Over(params SourceDocument[] documents) => FixRun.Over([.. documents, .. Personas.All], documents.Contains);

    private static SourceDocument Example(string assigned, string persona) => new(
        "templates/operations/example.md",
        DocumentKind.Template,
        $"""
        ---
        id: example
        name: Example
        category: operations
        assignedPersonas: [{assigned}]
        successCriteria: "`test -f done` passes"
        ---
        ## Steps
        ### Step 1: Look
        **Persona**: {persona}
        **Action**: Look around.
        **Success criterion**: `test -f done` passes.
        """);
}
