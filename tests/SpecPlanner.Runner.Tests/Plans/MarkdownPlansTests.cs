using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

public sealed class MarkdownPlansTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "list")]
    [InlineData(0, "check")]
    [InlineData(2, "run", "x")]
    [InlineData(2, "show", "x")]
    [InlineData(2, "graph", "x")]
    public async Task Without_plans_a_command_says_how_to_begin(int code, params string[] args)
    {
        var said = await Tool(args);

        (said.Out + said.Error).ShouldEndWith("There are no plans here, nor in a folder above. To write one: runner new template operations/hello\n");
        said.ExitCode.ShouldBe(code);
    }

    [Fact]
    public async Task What_needs_no_plan_reads_none()
    {
        foreach (string[] args in new string[][] { ["explain", "SPEC1002"], ["--help"], ["--version"], ["run", "--help"] })
        {
            var said = await ConsoleDouble.RunOnMarkdown(_folder.Console() with { FindCurrentFolder = static () => throw new InvalidOperationException("looked for plans") }, args);
            said.Error.ShouldBe("");
            said.ExitCode.ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_plan_with_an_error_does_not_run_and_the_others_do()
    {
        _folder
            .With("templates/chores/tidy.md", Documents.Tidy)
            .With("templates/chores/broken.md", Documents.Broken.Replace("id: tidy", "id: broken", StringComparison.Ordinal))
            .With("templates/chores/unreadable.md", "no front matter")
            .With("personas/sweeper.md", Documents.Sweeper);

        var broken = await Tool("run", "broken");
        var unreadable = await Tool("show", "unreadable");
        var sound = await Tool("run", "tidy");
        var list = await Tool("list");
        using var json = JsonDocument.Parse((await Tool("list", "--json")).Out);

        broken.Error.ShouldBe("""
            templates/chores/broken.md(12,24): error SPEC1002: The parameter "where" is not declared. Declare it under "parameters" in the front matter.
            The plan "broken" cannot run: 1 error. Nothing was done.
            What a finding means: runner explain SPEC1002

            """);
        (broken.Out, broken.ExitCode).ShouldBe(("", 2));
        unreadable.Error.ShouldContain("templates/chores/unreadable.md(1,1): error SPEC0001: ");
        sound.ExitCode.ShouldBe(0);
        list.Out.ShouldBe("""
            ID    CATEGORY  STEPS  LAYER    DESCRIPTION
            tidy  chores    1      project  Sweeps.
            broken cannot run: 1 error in templates/chores/broken.md.
            unreadable cannot run: 1 error in templates/chores/unreadable.md.
            To see what is wrong: runner check

            """);
        json.RootElement.GetProperty("refused").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ShouldBe(["broken", "unreadable"]);
    }

    [Fact]
    public async Task An_id_that_is_written_with_escapes_is_found_all_the_same()
    {
        _folder.With("templates/chores/other.md", Documents.Tidy.Replace("id: tidy", "id: \"t\\x69dy2\"", StringComparison.Ordinal)).With("personas/sweeper.md", Documents.Sweeper);

        (await Tool("show", "tidy2")).Out.ShouldStartWith("tidy2: Tidy up\n");
    }

    [Fact]
    public async Task A_root_can_be_named_before_or_behind_the_command()
    {
        _folder.With("plans/templates/chores/tidy.md", Documents.Tidy).With("plans/personas/sweeper.md", Documents.Sweeper);

        (await Tool("--root", "plans", "show", "tidy")).ExitCode.ShouldBe(0);
        (await Tool("show", "tidy", "--root", "plans")).ExitCode.ShouldBe(0);
        (await Tool("list", "--root", "nowhere")).Error.ShouldBe($"The folder {Path.Combine(_folder.Path, "nowhere")} does not exist.\nName the folder that holds templates/, specs/ or personas/.\n");
    }

    [Fact]
    public async Task Each_layer_hides_the_weaker_ones()
    {
        string Named(string name) => Documents.Tidy.Replace("description: Sweeps.", $"description: {name}.", StringComparison.Ordinal);
        _folder
            .With("company/templates/chores/tidy.md", Named("Company")).With("company/personas/sweeper.md", Documents.Sweeper)
            .With("team/templates/chores/tidy.md", Named("Team"))
            .With("mine/templates/chores/tidy.md", Named("Mine"))
            .With("project/personas/operator.md", Documents.Sweeper.Replace("sweeper", "operator", StringComparison.Ordinal));
        string[] layers = ["list", "--root", "project", "--layer", "company", "--layer", "team"];

        var packages = await Tool(layers);
        var user = await ConsoleDouble.RunOnMarkdown(AsUser(), layers);
        _folder.With("project/templates/chores/tidy.md", Named("Project"));
        var project = await ConsoleDouble.RunOnMarkdown(AsUser(), layers);
        var run = await ConsoleDouble.RunOnMarkdown(AsUser(), "run", "tidy", "--root", "project", "--layer", "company");

        packages.Out.ShouldContain("default  Team.\ntidy hides layers/company/templates/chores/tidy.md of the default layer.\n");
        user.Out.ShouldContain("user   Mine.\ntidy hides layers/team/templates/chores/tidy.md of the default layer.\ntidy hides layers/company/templates/chores/tidy.md of the default layer.\n");
        project.Out.ShouldContain("project  Project.\ntidy hides user/templates/chores/tidy.md of the user layer.\n");
        run.ExitCode.ShouldBe(0, run.Error);
    }

    [Fact]
    public async Task What_is_wrong_in_a_folder_of_the_users_fails_no_check_of_a_project_and_runs_not()
    {
        _folder
            .With("mine/templates/chores/broken.md", Documents.Broken.Replace("id: tidy", "id: broken", StringComparison.Ordinal))
            .With("mine/personas/unused.md", "---\nid: unused\n---\n")
            .With("project/templates/chores/tidy.md", Documents.Tidy)
            .With("project/personas/sweeper.md", Documents.Sweeper);

        var check = await ConsoleDouble.RunOnMarkdown(AsUser(), "check", "--root", "project");
        var run = await ConsoleDouble.RunOnMarkdown(AsUser(), "run", "broken", "--root", "project");

        check.Out.ShouldBe("Checked 2 documents: nothing found.\n");
        run.Error.ShouldStartWith("mine/templates/chores/broken.md(12,24): error SPEC1002: ");
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Layers_can_stand_in_the_environment()
    {
        _folder.With("company/templates/chores/tidy.md", Documents.Tidy).With("company/personas/sweeper.md", Documents.Sweeper);
        var console = _folder.Console() with { Variable = name => name == "SPECPLANNER_LAYERS" ? Path.Combine(_folder.Path, "company") : null };

        (await ConsoleDouble.RunOnMarkdown(console, "list")).Out.ShouldContain("tidy  chores    1      default  Sweeps.\n");
    }

    private RunnerConsole AsUser() => _folder.Console() with { Variable = name => name == "SPECPLANNER_USER_FOLDER" ? Path.Combine(_folder.Path, "mine") : null };

    private Task<Said> Tool(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);
}
