namespace SpecPlanner.Analyzers.Tests;

/// <summary>Why every step of the generator ran after each kind of edit: New, Modified, Unchanged (ran, and made the same) or Cached (did not run).</summary>
public sealed class WhyTests
{
    private static readonly TestProject Project = ThreeKinds();

    public static TheoryData<string, string> Edits { get; } = new()
    {
        {
            "nothing", """
            Options: 1 Unchanged
            Documents: 4 Unchanged
            Rows: 4 Cached
            Index: 1 Cached
            Classes: 4 Cached
            Sources: 4 Cached
            Buckets: 62 Cached
            Catalogue: 1 Cached
            Files: 63 Cached
            """
        },
        {
            "unrelated C#", """
            Options: 1 Unchanged
            Documents: 4 Unchanged
            Rows: 4 Cached
            Index: 1 Cached
            Classes: 4 Cached
            Sources: 4 Cached
            Buckets: 62 Cached
            Catalogue: 1 Cached
            Files: 63 Cached
            """
        },
        {
            "a new paragraph in a specification", """
            Options: 1 Unchanged
            Documents: 4 Unchanged
            Rows: 4 Cached
            Index: 1 Cached
            Classes: 4 Cached
            Sources: 4 Cached
            Buckets: 62 Cached
            Catalogue: 1 Cached
            Files: 63 Cached
            """
        },
        {
            "a new paragraph in a template", """
            Options: 1 Unchanged
            Documents: 4 Unchanged
            Rows: 4 Cached
            Index: 1 Cached
            Classes: 4 Cached
            Sources: 4 Cached
            Buckets: 62 Cached
            Catalogue: 1 Cached
            Files: 63 Cached
            """
        },
        {
            "an edited step", """
            Options: 1 Unchanged
            Documents: 1 Modified, 3 Unchanged
            Rows: 1 Unchanged, 3 Cached
            Index: 1 Cached
            Classes: 1 Modified, 3 Cached
            Sources: 1 Modified, 3 Cached
            Buckets: 1 Modified, 61 Unchanged
            Catalogue: 1 Cached
            Files: 1 Modified, 62 Cached
            """
        },
        {
            "a renamed step", """
            Options: 1 Unchanged
            Documents: 1 Modified, 3 Unchanged
            Rows: 1 Unchanged, 3 Cached
            Index: 1 Cached
            Classes: 1 Modified, 3 Cached
            Sources: 1 Modified, 3 Cached
            Buckets: 1 Modified, 61 Unchanged
            Catalogue: 1 Cached
            Files: 1 Modified, 62 Cached
            """
        },
        {
            "an edited persona", """
            Options: 1 Unchanged
            Documents: 1 Modified, 3 Unchanged
            Rows: 1 Modified, 3 Cached
            Index: 1 Modified
            Classes: 4 Modified
            Sources: 1 Modified, 3 Unchanged
            Buckets: 1 Modified, 61 Unchanged
            Catalogue: 1 Cached
            Files: 1 Modified, 62 Cached
            """
        },
        {
            "a renamed plan", """
            Options: 1 Unchanged
            Documents: 1 Modified, 3 Unchanged
            Rows: 1 Modified, 3 Cached
            Index: 1 Modified
            Classes: 1 Modified, 3 Cached
            Sources: 1 Modified, 3 Cached
            Buckets: 2 Modified, 60 Unchanged
            Catalogue: 1 Modified
            Files: 3 Modified, 60 Cached
            """
        },
        {
            "a new file", """
            Options: 1 Unchanged
            Documents: 1 New, 4 Unchanged
            Rows: 1 New, 4 Cached
            Index: 1 Modified
            Classes: 1 New, 4 Cached
            Sources: 1 New, 4 Cached
            Buckets: 1 Modified, 61 Unchanged
            Catalogue: 1 Modified
            Files: 2 Modified, 61 Cached
            """
        },
        {
            "a removed file", """
            Options: 1 Unchanged
            Documents: 3 Unchanged, 1 Removed
            Rows: 3 Cached, 1 Removed
            Index: 1 Modified
            Classes: 3 Cached, 1 Removed
            Sources: 3 Cached, 1 Removed
            Buckets: 1 Modified, 61 Unchanged
            Catalogue: 1 Modified
            Files: 2 Modified, 61 Cached
            """
        },
        {
            "a changed option", """
            Options: 1 Modified
            Documents: 4 Unchanged
            Rows: 4 Cached
            Index: 1 Cached
            Classes: 4 Cached
            Sources: 4 Modified
            Buckets: 4 Modified, 58 Unchanged
            Catalogue: 1 Cached
            Files: 5 Modified, 58 Unchanged
            """
        },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Each_step_runs_for_its_reason_only(string edit, string expected)
    {
        StepReasons.Between(Project, After(edit)).Record().ShouldBe(expected);
    }

    private static TestProject After(string edit) => edit switch
    {
        "nothing" => Project,
        "unrelated C#" => Project with { CSharp = "class Unrelated;" },
        "a new paragraph in a specification" => Project.WithText("shop.md", text => text.Replace("## Requirements", "It grew.\n\n## Requirements", StringComparison.Ordinal)),
        "a new paragraph in a template" => Project.WithText("hello.md", text => text.Replace("## Steps", "Say it aloud.\n\n## Steps", StringComparison.Ordinal)),
        "an edited step" => Project.WithText("hello.md", text => text.Replace("echo hello", "echo hello hello", StringComparison.Ordinal)),
        "a renamed step" => Project.WithText("hello.md", text => text.Replace("Step 1: Greet", "Step 1: Welcome", StringComparison.Ordinal)),
        "a renamed plan" => Project.WithText("hello.md", text => text.Replace("id: hello", "id: greeting", StringComparison.Ordinal)),
        "a new file" => Project with { Files = Project.Files.Add(new MarkdownFile("personas/helper.md", "---\nid: helper\nname: Helper\n---\n")) },
        "a removed file" => Project with { Files = Project.Files.RemoveAll(file => file.Path.EndsWith("goodbye.md", StringComparison.Ordinal)) },
        "a changed option" => Project.With("SpecPlannerAccessibility", "internal"),
        "an edited persona" => Project.WithText("shell.md", text => text + "\nA prompt.\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "There is no such edit."),
    };

    private static TestProject ThreeKinds() => TestProject.Of(
        ("personas/shell.md", BrokenProject.Shell),
        ("specs/shop.md", """
            ---
            id: shop
            name: Shop
            ---
            ## Requirements
            - **REQ-1** The shop MUST open.

            ## Tasks
            ### T001: Open
            **Persona**: shell
            **Action**: Run `echo open`.
            **Covers**: REQ-1
            **Success criterion**: exit code 0.
            """),
        ("templates/demo/goodbye.md", Greeting("goodbye")),
        ("templates/demo/hello.md", Greeting("hello")));

    private static string Greeting(string word) => $$"""
        ---
        id: {{word}}
        name: {{word}}
        category: demo
        assignedPersonas: [shell]
        successCriteria: file `a.txt` exists
        ---
        ## Steps
        ### Step 1: Greet
        **Persona**: shell
        **Action**: Run `echo {{word}}`.
        **Success criterion**: exit code 0.
        """;
}
