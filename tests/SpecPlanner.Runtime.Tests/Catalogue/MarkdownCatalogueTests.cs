namespace SpecPlanner.Runtime.Tests;

public sealed class MarkdownCatalogueTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task A_template_in_a_folder_is_compiled_and_runs()
    {
        Write("templates/demo/hello.md", """
            ---
            id: hello
            name: Hello
            category: demo
            description: Says hello.
            assignedPersonas: [greeter]
            successCriteria: File `out` contains "hello {{name}}".
            parameters:
              name: { type: string, default: world, description: Whom to greet }
            ---
            ## Steps
            ### Step 1: Greet
            **Persona**: greeter
            **Action**: Run `echo hello {{name}} > out`.
            **Success criterion**: Exit code 0, `wc -l < out` = 1.
            """);
        Write("personas/greeter.md", """
            ---
            id: greeter
            name: Greeter
            executor: shell
            ---
            You greet.
            """);
        _runs.Parameters["name"] = "$(touch pwned)";

        var catalogue = MarkdownCatalogue.Load(_runs.Folder.Path);

        catalogue.Compilation.Documents.SelectMany(d => d.Findings).Select(f => f.Message).ShouldBeEmpty();
        var entry = catalogue.Catalogue.Find("hello").ShouldNotBeNull();
        var state = await _runs.RunAsync(entry.Plan());
        state.Phase.ShouldBe(RunPhase.Done, state.Reason);
        _runs.Read("out").ShouldBe("hello $(touch pwned)\n");
        File.Exists(_runs.Folder.File("pwned")).ShouldBeFalse();
    }

    [Fact]
    public void A_plan_with_an_error_is_not_offered_and_its_findings_are_there()
    {
        Write("templates/demo/broken.md", "# No front matter");

        var catalogue = MarkdownCatalogue.Load(_runs.Folder.Path);

        catalogue.Catalogue.Plans.ShouldBeEmpty();
        catalogue.Compilation.HasErrors.ShouldBeTrue();
    }

    public void Dispose() => _runs.Dispose();

    private void Write(string path, string text)
    {
        var file = _runs.Folder.File(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
