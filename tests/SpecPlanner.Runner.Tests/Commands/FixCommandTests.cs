using System.Diagnostics;

namespace SpecPlanner.Runner.Tests;

public sealed class FixCommandTests : IDisposable
{
    private const string Tidy = """
        ---
        id: tidy
        name: Tidy up
        category: chores
        descripton: Sweeps.
        assignedPersonas: [admin, monitor]
        successCriteria: "`test -e swept` passes"
        ---
        ## Steps
        ### Step 1: Sweep
        **Action**: Sweep the floor.
        **Success criterion**: File `swept` exists.
        """;

    private const string Path = "templates/chores/tidy.md";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_fix_is_told_with_its_place_and_written()
    {
        _folder.With(Path, Tidy);

        var said = await Fix();

        said.Out.ShouldBe(
            """
            templates/chores/tidy.md(5,1): SPEC0004: Write "description"
            templates/chores/tidy.md(6,27): SPEC2003: Take "monitor" out of assignedPersonas
            templates/chores/tidy.md(10,13): SPEC2004: State the persona "admin"
            Fixed 3 findings in 1 document.

            """);
        said.ExitCode.ShouldBe(0);
        Text().ShouldBe(Tidy
            .Replace("descripton", "description", StringComparison.Ordinal)
            .Replace(", monitor", "", StringComparison.Ordinal)
            .Replace("Sweep\n**A", "Sweep\n**Persona**: admin\n**A", StringComparison.Ordinal));
        (await Fix()).ShouldBe(new Said(0, "There is nothing to fix.\n", ""));
        (await ConsoleDouble.Run(Plans.Two, _folder.Console(), "check", "--strict")).ExitCode.ShouldBe(0);
        Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Count(File.Exists).ShouldBe(1, "nothing is left beside it");
    }

    [Fact]
    public async Task A_dry_run_shows_a_patch_and_writes_nothing()
    {
        _folder.With(Path, Tidy);

        var said = await Fix("--dry-run");

        said.Out.ShouldBe(
            """
            --- a/templates/chores/tidy.md
            +++ b/templates/chores/tidy.md
            @@ -2,11 +2,12 @@
             id: tidy
             name: Tidy up
             category: chores
            -descripton: Sweeps.
            -assignedPersonas: [admin, monitor]
            +description: Sweeps.
            +assignedPersonas: [admin]
             successCriteria: "`test -e swept` passes"
             ---
             ## Steps
             ### Step 1: Sweep
            +**Persona**: admin
             **Action**: Sweep the floor.
             **Success criterion**: File `swept` exists.
            \ No newline at end of file
            3 fixes in 1 document; nothing was written.

            """);
        said.ExitCode.ShouldBe(1);
        Text().ShouldBe(Tidy);
    }

    [Fact]
    public async Task A_dry_run_names_the_ways_that_a_person_has_to_pick_from()
    {
        _folder.With(Path, Tidy.Replace("File `swept` exists", "The floor looks good", StringComparison.Ordinal));

        var said = await Fix("--dry-run");

        said.Out.ShouldContain("templates/chores/tidy.md(12,34): SPEC3002: to pick: 1 Prove it by what a command prints; 2 Prove it by a command that passes; 3 ");
        (await Fix()).Out.ShouldEndWith("Fixed 3 findings in 1 document.\n1 finding can be mended in ways to pick from: runner fix --dry-run shows them, --pick makes one.\n");
    }

    [Fact]
    public async Task What_a_person_picks_is_written_and_nothing_else()
    {
        var text = Tidy.Replace("File `swept` exists", "The floor looks good", StringComparison.Ordinal);
        _folder.With(Path, text);
        const string Place = "templates/chores/tidy.md(12,34): SPEC3002: 2";

        (await Fix("--pick", Place, "--dry-run")).Out.ShouldContain("+**Success criterion**: The floor looks good: `TODO: the command that shows it` passes.\n");
        Text().ShouldBe(text);
        (await Fix("--pick", Place)).ShouldBe(new Said(0, "templates/chores/tidy.md(12,34): SPEC3002: Prove it by a command that passes\n", ""));

        Text().ShouldBe(text.Replace("looks good", "looks good: `TODO: the command that shows it` passes", StringComparison.Ordinal));
        (await Fix("--pick", Place)).ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("templates/chores/tidy.md(5,1): SPEC0004: 1")]
    [InlineData("templates/chores/tidy.md(5,1): SPEC0004")]
    [InlineData("1")]
    public async Task What_cannot_be_picked_is_bad_usage(string place)
    {
        _folder.With(Path, Tidy);
        var said = await Fix("--pick", place);
        said.ExitCode.ShouldBe(2);
        said.Error.ShouldContain("There is nothing to pick");
        Text().ShouldBe(Tidy);
    }

    [Theory]
    [InlineData("", "\n", "")]
    [InlineData("\uFEFF", "\r\n", "\n")]
    [InlineData("", "\r\n", "")]
    public async Task Git_applies_what_a_dry_run_shows(string mark, string lineEnd, string end)
    {
        _folder.With(Path, (mark + Tidy.Replace("Sweep the", "Sweep\tthe ", StringComparison.Ordinal) + end).ReplaceLineEndings(lineEnd));
        await File.WriteAllTextAsync(System.IO.Path.Combine(_folder.Path, "patch"), (await Fix("--dry-run")).Out);

        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "patch"]) { WorkingDirectory = _folder.Path, RedirectStandardError = true, UseShellExecute = false })!;
        var problem = await git.StandardError.ReadToEndAsync();
        await git.WaitForExitAsync();

        git.ExitCode.ShouldBe(0, problem);
        var applied = Text();
        _folder.With(Path, (mark + Tidy.Replace("Sweep the", "Sweep\tthe ", StringComparison.Ordinal) + end).ReplaceLineEndings(lineEnd));
        await Fix();
        applied.ShouldBe(Text());
    }

    [Theory]
    [InlineData("\uFEFF", "\r\n")]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    public async Task Byte_order_mark_and_line_endings_stay(string mark, string lineEnd)
    {
        _folder.With(Path, mark + Tidy.ReplaceLineEndings(lineEnd));

        await Fix();

        var bytes = File.ReadAllBytes(System.IO.Path.Combine(_folder.Path, Path));
        var text = new System.Text.UTF8Encoding(false, true).GetString(bytes);
        text.StartsWith(mark + "---" + lineEnd, StringComparison.Ordinal).ShouldBeTrue();
        text.Replace(lineEnd, "", StringComparison.Ordinal).ShouldNotContain("\n");
        text.ShouldContain($"### Step 1: Sweep{lineEnd}**Persona**: admin{lineEnd}**Action**");
    }

    [Fact]
    public async Task A_file_that_is_not_UTF8_is_not_touched()
    {
        _folder.With(Path, Tidy);
        var file = System.IO.Path.Combine(_folder.Path, Path);
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes(Tidy), 0xE9, 0x0A];
        File.WriteAllBytes(file, bytes);

        (await Fix()).Out.ShouldBe("There is nothing to fix.\n");

        File.ReadAllBytes(file).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_link_stays_a_link_and_the_file_keeps_its_mode()
    {
        _folder.With("kept/tidy.md", Tidy).With("templates/chores/README.md", "");
        var file = System.IO.Path.Combine(_folder.Path, "kept", "tidy.md");
        var link = System.IO.Path.Combine(_folder.Path, Path);
        File.CreateSymbolicLink(link, file);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        (await Fix()).Out.ShouldContain("Fixed 3 findings");

        new FileInfo(link).LinkTarget.ShouldBe(file);
        File.ReadAllText(file).ShouldContain("**Persona**: admin");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
    }

    [Fact]
    public async Task What_would_bring_something_new_is_left_and_said()
    {
        _folder.With(Path, Tidy.Replace("descripton: Sweeps.", "polciy: nothing", StringComparison.Ordinal).Replace(", monitor", "", StringComparison.Ordinal).Replace("**Action", "**Persona**: admin\n**Action", StringComparison.Ordinal));

        var said = await Fix();

        said.Out.ShouldBe("templates/chores/tidy.md(5,1): SPEC0004: Write \"policy\": left, because something else would be wrong afterwards\nNothing was fixed.\n");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Documents_of_another_layer_are_known_and_not_changed()
    {
        const string Persona = "---\nid: sweeper\nnmae: Sweeper\n---\nSweeps.\n";
        _folder.With("team/personas/sweeper.md", Persona).With(Path, Tidy.Replace("admin, monitor", "sweper", StringComparison.Ordinal));

        (await Fix("--layer", "team")).Out.ShouldContain("SPEC2001: Write \"sweeper\"");

        File.ReadAllText(System.IO.Path.Combine(_folder.Path, "team", "personas", "sweeper.md")).ShouldBe(Persona);
    }

    [Fact]
    public async Task Without_any_Markdown_there_is_nothing_to_do_and_that_is_bad_usage()
    {
        (await Fix()).ExitCode.ShouldBe(2);
        (await Fix("--root", "nowhere")).ExitCode.ShouldBe(2);
    }

    private string Text() => File.ReadAllText(System.IO.Path.Combine(_folder.Path, Path));

    private Task<Said> Fix(params string[] args) => ConsoleDouble.Run(Plans.Two, _folder.Console(), ["fix", .. args]);
}
