namespace SpecPlanner.Runner.Tests;

public sealed class FormatCommandTests : IDisposable
{
    private const string Path = "templates/chores/tidy.md";

    private const string Tidy = """
        ---
        id: tidy
        name: Tidy up
        category: chores
        description: Sweeps.
        assignedPersonas: [admin]
        successCriteria: "`test -e swept` passes"
        ---

        ## Steps

        ### Step 1: Sweep

        **Persona**: admin
        **Action**: Sweep the floor.
        **Success criterion**: File `swept` exists.

        """;

    private static readonly string Untidy = Tidy.Replace("Steps\n\n", "Steps\n", StringComparison.Ordinal).Replace("**Persona**:", "**PERSONA:**", StringComparison.Ordinal).TrimEnd('\n');

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_is_laid_out_once()
    {
        _folder.With(Path, Untidy).With("personas/sweeper.md", Documents.Sweeper);

        (await Format()).ShouldBe(new Said(0, $"Formatted {Path}\n1 of 2 documents changed.\n", ""));

        Text().ShouldBe(Tidy);
        (await Format()).ShouldBe(new Said(0, "2 documents: nothing to change.\n", ""));
    }

    [Fact]
    public async Task A_check_writes_nothing_and_ends_with_1()
    {
        _folder.With(Path, Untidy);

        (await Format("--check")).ShouldBe(new Said(1, $"{Path} would change\n1 of 1 document would change.\n", ""));

        Text().ShouldBe(Untidy);
    }

    [Fact]
    public async Task Paths_say_which_and_one_without_a_document_is_refused()
    {
        _folder.With(Path, Untidy).With("templates/other/tidy.md", Untidy);

        (await Format("templates/other")).Out.ShouldBe("Formatted templates/other/tidy.md\n1 of 1 document changed.\n");
        var nothing = await Format("templates/none");

        Text().ShouldBe(Untidy);
        nothing.ExitCode.ShouldBe(2);
        nothing.Error.ShouldContain("There is no document of this project in templates/none.");
    }

    [Fact]
    public async Task What_would_change_the_meaning_is_left_and_said()
    {
        // What a person is to do is handed on as it stands.
        _folder.With(Path, Untidy.Replace("Sweep the floor.", "Sweep.\n\n\nThen dust.", StringComparison.Ordinal));

        var said = await Format();

        said.ShouldBe(new Said(0, $"Formatted {Path}\n1 of 1 document changed.\n", $"{Path}(17): blank lines left as they stand, because the document would say something else\n"));
        Text().ShouldBe(Tidy.Replace("Sweep the floor.", "Sweep.\n\n\nThen dust.", StringComparison.Ordinal));
        (await Format("--check")).ExitCode.ShouldBe(0);
    }

    private string Text() => File.ReadAllText(System.IO.Path.Combine(_folder.Path, Path));

    private Task<Said> Format(params string[] args) => ConsoleDouble.Run(Plans.Two, _folder.Console(), ["format", .. args]);
}
