using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

[Covers("specplanner/REQ-1")]
public sealed class CheckCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sound_documents_are_counted()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy).With("personas/sweeper.md", Documents.Sweeper);

        var said = await Check();

        said.Out.ShouldBe("Checked 2 documents: nothing found.\n");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Findings_stand_at_their_line_and_column_sorted_by_file_and_position()
    {
        _folder
            .With("templates/chores/tidy.md", Documents.Tidy.Replace("touch swept", "touch {{where}}", StringComparison.Ordinal).Replace("**Success", "**Sucess", StringComparison.Ordinal))
            .With("personas/sweeper.md", Documents.Sweeper.Replace("name: Sweeper", "nmae: Sweeper", StringComparison.Ordinal));

        var said = await Check();

        said.Out.ShouldBeAsExpected();
        said.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Warnings_fail_only_a_strict_check()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy.Replace("File `swept` exists", "Everything works correctly", StringComparison.Ordinal)).With("personas/sweeper.md", Documents.Sweeper);

        var relaxed = await Check();
        var strict = await Check("--strict");

        relaxed.Out.ShouldContain("warning SPEC3002: ");
        relaxed.ExitCode.ShouldBe(0);
        strict.Out.ShouldBe(relaxed.Out);
        strict.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_silenced_finding_is_only_counted()
    {
        _folder
            .With("templates/chores/tidy.md", Documents.Tidy.Replace("**Success criterion**: File `swept` exists", "<!-- spec:disable SPEC3002 because it is a joke -->\n**Success criterion**: Everything works correctly", StringComparison.Ordinal))
            .With("personas/sweeper.md", Documents.Sweeper);

        var said = await Check("--strict");
        using var json = JsonDocument.Parse((await Check("--json")).Out);

        said.Out.ShouldBe("Checked 2 documents: nothing found, 1 silenced.\n");
        said.ExitCode.ShouldBe(0);
        json.RootElement.GetProperty("silenced").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("findings")[0].GetProperty("silencedBecause").GetString().ShouldBe("it is a joke");
    }

    [Fact]
    public async Task The_default_personas_are_known()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy
            .Replace("sweeper", "admin", StringComparison.Ordinal)
            .Replace("Run `touch swept`", "Sweep the floor", StringComparison.Ordinal));

        (await Check()).Out.ShouldBe("Checked 1 document: nothing found.\n");
    }

    [Fact]
    public async Task The_root_is_found_upwards_and_paths_are_seen_from_where_one_stands()
    {
        _folder.With("specs/deep/er/x.txt", "").With("templates/chores/tidy.md", Documents.Tidy);

        var said = await ConsoleDouble.Run(Plans.Two, _folder.Console() with { CurrentFolder = Path.Combine(_folder.Path, "specs", "deep") }, "check");

        said.Out.Split('\n')[0].ShouldStartWith("../../templates/chores/tidy.md(6,20): error SPEC2001: ");
    }

    [Fact]
    public async Task Json_holds_counts_and_places()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy);

        using var json = JsonDocument.Parse((await Check("--json")).Out);

        var root = json.RootElement;
        root.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        root.GetProperty("documents").GetInt32().ShouldBe(1);
        root.GetProperty("errors").GetInt32().ShouldBeGreaterThan(0);
        var first = root.GetProperty("findings")[0];
        first.GetProperty("id").GetString().ShouldBe("SPEC2001");
        first.GetProperty("severity").GetString().ShouldBe("error");
        first.GetProperty("file").GetString().ShouldBe("templates/chores/tidy.md");
        (first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(), first.GetProperty("endColumn").GetInt32()).ShouldBe((6, 20, 27));
    }

    [Fact]
    public async Task Without_any_Markdown_the_build_has_checked_the_plans()
    {
        var said = await Check("--root", ".");

        said.Out.ShouldBe($"There is no Markdown of plans in {_folder.Path} or above it. The 2 plans of this runner were checked when it was built.\n");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.With("personas/sweeper.md", Documents.Sweeper);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "personas", "gone.md"), Path.Combine(_folder.Path, "gone"));

        var said = await Check();

        said.Out.ShouldBe("Checked 1 document: nothing found.\n");
        said.Error.ShouldStartWith("personas/gone.md cannot be read: ");
        said.ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, "check")]
    [InlineData(1, "check", "--strict")]
    public async Task A_strict_check_of_nothing_is_no_success(int expected, params string[] args)
    {
        var said = await ConsoleDouble.RunOnMarkdown(_folder.Console(), args);

        said.Out.ShouldStartWith("There are no plans here, nor in a folder above.");
        said.ExitCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_root_that_does_not_exist_is_refused()
    {
        var said = await Check("--root", "nowhere");

        said.Error.ShouldBe($"The folder {Path.Combine(_folder.Path, "nowhere")} does not exist.\nName the folder that holds templates/, specs/ or personas/.\n");
        said.ExitCode.ShouldBe(2);
    }

    private Task<Said> Check(params string[] args) => ConsoleDouble.Run(Plans.Two, _folder.Console(), ["check", .. args]);
}
