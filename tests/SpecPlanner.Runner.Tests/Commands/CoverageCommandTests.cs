using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

public sealed class CoverageCommandTests : IDisposable
{
    private const string Sample = """
        ---
        id: sample
        name: Sample
        assignedPersonas: [sweeper]
        coverage: { requirements: 0.0 }
        ---
        # Sample

        ## Requirements
        - **REQ-1** The system MUST sweep.
        - **REQ-2** The system MUST mop.
        - **REQ-3** The system MUST air.
        - **REQ-4** (release 2) The system MUST shine.

        ## Tasks
        ### T001: Sweep
        **Persona**: sweeper
        **Covers**: REQ-1
        **Action**: Run `touch swept`.
        **Success criterion**: File `swept` exists.

        """;

    private static readonly string Own = typeof(CoverageCommandTests).Assembly.Location;

    private readonly Folder _folder = new Folder().With("specs/sample.md", Sample).With("personas/sweeper.md", Documents.Sweeper);

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Covers("specplanner/REQ-18")]
    public async Task What_no_test_covers_is_told_at_the_requirement()
    {
        var said = await Run("coverage", "sample", "--tests", Own);

        said.Out.ShouldContain("specs/sample.md(12,5): warning SPEC6010: No test covers REQ-3. Put [Covers] with this id on the test that shows it.\n");
        said.Out.ShouldNotContain("No test covers REQ-1");
        said.Out.ShouldNotContain("No test covers REQ-4");
        said.Out.ShouldContain("sample: 3 requirements, 1 with tasks, 0 done, 2 with tests.\nOf later releases: REQ-4.\n");
        said.ExitCode.ShouldBe(0);
        (await Run("coverage", "sample", "--tests", Own, "--strict")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_test_that_names_what_is_not_there_is_told()
    {
        var said = await Run("coverage", "sample", "--tests", Own);

        said.Out.ShouldContain("SPEC6011: SpecPlanner.Runner.Tests.CoveringSamples says that it covers \"sample/REQ-9\", and sample has no such id. Did you mean \"REQ-1\"?\n");

        _folder.With("specs/sample.md", Sample.Replace("- **REQ-3**", "- **REQ-9** The yard MUST be swept, too.\n- **REQ-3**", StringComparison.Ordinal));
        (await Run("coverage", "sample", "--tests", Own)).Out.ShouldNotContain("SPEC6011: SpecPlanner.Runner.Tests.CoveringSamples says that it covers \"sample/REQ-9\"");
    }

    [Fact]
    public async Task A_reasoned_comment_silences_a_requirement_and_is_not_unused()
    {
        _folder.With("specs/sample.md", Sample.Replace("- **REQ-3**", "<!-- spec:disable SPEC6010 because a person looks at it -->\n- **REQ-3**", StringComparison.Ordinal));

        var said = await Run("coverage", "sample", "--tests", Own);

        said.Out.ShouldNotContain("No test covers REQ-3");
        said.Out.ShouldContain(" 1 silenced.");
        (await Run("check")).Out.ShouldNotContain("SPEC9002");
    }

    [Fact]
    public async Task What_runs_proved_stands_beside_the_requirement()
    {
        var before = await Run("coverage", "sample");
        before.Out.ShouldContain("REQ-1        T001 open\n");
        (await Run("run", "sample")).ExitCode.ShouldBe(0);

        var said = await Run("coverage", "sample");

        said.Out.ShouldContain("REQ-1        T001 done\nREQ-2        none\n");
        said.Out.ShouldContain("sample: 3 requirements, 1 with tasks, 1 done.");
    }

    [Fact]
    public async Task A_page_goes_into_a_file_and_the_findings_are_still_printed()
    {
        var said = await Run("coverage", "sample", "--tests", Own, "--format", "html", "--output", "matrix.html");

        File.ReadAllText(Path.Combine(_folder.Path, "matrix.html")).ShouldStartWith("<!DOCTYPE html>");
        said.Out.ShouldStartWith("Written: matrix.html\n");
        said.Out.ShouldContain("specs/sample.md(12,5): warning SPEC6010");
    }

    [Fact]
    public async Task Json_holds_the_whole_matrix()
    {
        var said = await Run("coverage", "sample", "--tests", Own, "--json");

        using var json = JsonDocument.Parse(said.Out);
        var requirement = json.RootElement.GetProperty("requirements")[0];
        requirement.GetProperty("tasks")[0].GetString().ShouldBe("T001");
        requirement.GetProperty("tests")[0].GetProperty("name").GetString().ShouldBe("SpecPlanner.Runner.Tests.CoveringSamples.Plain");
        json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString()).ShouldContain("SPEC6010");
    }

    [Theory]
    [InlineData("There is no specification \"smaple\". Did you mean \"sample\"?", "coverage", "smaple")]
    [InlineData("There is no format \"htm\" of coverage. Did you mean \"html\"?", "coverage", "sample", "--format", "htm")]
    [InlineData("There is no assembly ", "coverage", "sample", "--tests", "gone.dll")]
    [InlineData("is a folder", "coverage", "sample", "--tests", ".")]
    public async Task What_cannot_be_meant_is_refused(string sentence, params string[] args)
    {
        var said = await Run(args);

        said.Error.ShouldContain(sentence);
        said.Out.ShouldBe("");
        said.ExitCode.ShouldBe(2);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);
}
