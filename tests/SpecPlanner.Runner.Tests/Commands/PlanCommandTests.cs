using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

[Covers("specplanner/REQ-2")]
public sealed class PlanCommandTests : IDisposable
{
    private const string Sample = """
        ---
        id: sample
        name: Sample
        assignedPersonas: [sweeper]
        ---
        # Sample

        ## Requirements
        - **REQ-1** The system MUST sweep within 10 s.
        - **REQ-2** The system MUST mop within 10 s.
        - **REQ-3** (release 2) The system MUST shine within 10 s.

        ## Tasks
        ### T001: Sweep
        **Persona**: sweeper
        **Covers**: REQ-1
        **Action**: Run `touch swept`.
        **Files**: `swept` (create)
        **Estimate**: 2h
        **Success criterion**: File `swept` exists.

        ### T002: Mop
        **Persona**: sweeper
        **Depends on**: T001
        **Covers**: REQ-2
        **Action**: Run `touch mopped`.
        **Estimate**: 3h
        **Success criterion**: File `mopped` exists.

        ## Open questions
        - Which mop?

        """;

    private readonly Folder _folder = new Folder().With("personas/sweeper.md", Documents.Sweeper);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_plan_is_ready_and_shown_in_order()
    {
        _folder.With("specs/sample.md", Sample);

        var said = await Run("plan", "sample");

        said.Out.ShouldBeAsExpected();
        said.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("specs/sample.md")]
    [InlineData("./specs/../specs/sample.md")]
    [InlineData(null)]
    public async Task It_is_named_by_id_or_file_or_not_at_all_where_it_is_the_only_one(string? named)
    {
        _folder.With("specs/sample.md", Sample);

        (await Run(named is null ? ["plan"] : ["plan", named])).Out.ShouldBe((await Run("plan", "sample")).Out);
    }

    [Fact]
    public async Task A_gap_blocks_and_stands_at_its_line()
    {
        _folder.With("specs/sample.md", Sample.Replace("**Covers**: REQ-2\n", "", StringComparison.Ordinal));

        var said = await Run("plan", "sample");

        said.Out.ShouldContain("sample: Sample  BLOCKED");
        said.Out.ShouldContain("requirements  1 of 2 covered, 1.0 needed: NOT MET");
        said.Out.ShouldContain("specs/sample.md(1,1): error SPEC6001");
        said.Out.ShouldContain("specs/sample.md(10,5): warning SPEC6002");
        said.ExitCode.ShouldBe(1);
        (await Run("run", "sample")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Thresholds_of_the_command_line_count_for_this_time()
    {
        _folder.With("specs/sample.md", Sample.Replace("**Covers**: REQ-2\n", "", StringComparison.Ordinal));

        var said = await Run("plan", "sample", "--coverage", "requirements=0.5");
        var strict = await Run("plan", "sample", "--coverage", "requirements=0.5", "--strict");

        said.Out.ShouldContain("READY_WITH_NOTES");
        (said.ExitCode, strict.ExitCode).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("requirments=1", "Did you mean \"requirements\"?")]
    [InlineData("requirements=90%", "is no threshold")]
    [InlineData("requirements", "is no threshold")]
    public async Task Thresholds_that_are_none_are_refused(string coverage, string message)
    {
        _folder.With("specs/sample.md", Sample);

        var said = await Run("plan", "sample", "--coverage", coverage);

        said.Error.ShouldContain(message);
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Json_and_markdown_say_the_same()
    {
        _folder.With("specs/sample.md", Sample);

        using var json = JsonDocument.Parse((await Run("plan", "sample", "--json")).Out);
        var page = (await Run("plan", "sample", "--format", "md")).Out;

        json.RootElement.GetProperty("verdict").GetString().ShouldBe("READY");
        json.RootElement.GetProperty("tasks").EnumerateArray().Select(t => t.GetProperty("id").GetString()).ShouldBe(["T001", "T002"]);
        json.RootElement.GetProperty("criticalPath").GetProperty("length").GetDouble().ShouldBe(5 * 3600);
        page.ShouldStartWith("# Sample: READY\n");
        page.ShouldContain("**Critical path** (5h): T001 → T002");
    }

    [Fact]
    public async Task A_sound_plan_runs_like_any_other()
    {
        _folder.With("specs/sample.md", Sample);

        var said = await Run("run", "sample", "--target", _folder.Path);

        said.ExitCode.ShouldBe(0, said.Error + said.Out);
        File.Exists(Path.Combine(_folder.Path, "mopped")).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_specification_it_says_how_to_write_one()
    {
        var said = await Run("plan");

        said.Error.ShouldContain("There is no specification to plan.");
        said.Error.ShouldContain("specify");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_name_that_is_nearly_one_is_suggested()
    {
        _folder.With("specs/sample.md", Sample);

        (await Run("plan", "smaple")).Error.ShouldContain("Did you mean \"sample\"?");
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);
}
