namespace SpecPlanner.Runner.Tests;

public sealed class NewCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task In_an_empty_folder_a_new_template_passes_a_strict_check_and_runs()
    {
        var made = await Tool("new", "template", "operations/rotate-logs");
        var checkedIt = await Tool("check", "--strict");
        var run = await Tool("run", "rotate-logs");

        made.Out.ShouldStartWith("Wrote templates/operations/rotate-logs.md\nWrote personas/operator.md\n");
        made.Out.ShouldContain("runner run rotate-logs\n");
        checkedIt.Out.ShouldBe("Checked 2 documents: nothing found.\n");
        run.Out.ShouldContain("Done: rotate-logs, 3 of 3 steps done");
        run.ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(_folder.Path, "rotate-logs", "greeting.txt")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_written_is_laid_out_already()
    {
        await Tool("new", "template", "operations/rotate-logs");
        await Tool("new", "persona", "deployer");
        await Tool("new", "spec", "links");

        (await Tool("format", "--check")).Out.ShouldBe("4 documents: nothing to change.\n");
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("operations/2024")]
    [InlineData("operations/1.5")]
    [InlineData("ops/deep/er")]
    [InlineData("operations/true")]
    [InlineData("null/no")]
    [InlineData("Ops/Große_Wäsche")]
    public async Task Whatever_the_id_the_template_is_sound(string name)
    {
        (await Tool("new", "template", name)).ExitCode.ShouldBe(0);

        (await Tool("check", "--strict")).Out.ShouldBe("Checked 2 documents: nothing found.\n");
    }

    [Theory]
    [InlineData("deployer")]
    [InlineData("007")]
    [InlineData("1e3")]
    public async Task A_new_persona_passes_a_strict_check(string id)
    {
        (await Tool("new", "persona", id)).Out.ShouldStartWith($"Wrote personas/{id}.md\n");

        (await Tool("check", "--strict")).Out.ShouldBe("Checked 1 document: nothing found.\n");
    }

    [Fact]
    public async Task A_persona_that_runs_commands_is_used_where_there_is_one()
    {
        _folder.With("personas/sweeper.md", Documents.Sweeper);

        (await Tool("new", "template", "chores/tidy")).Out.ShouldStartWith("Wrote templates/chores/tidy.md\nTo see");

        (await Tool("check", "--strict")).Out.ShouldBe("Checked 2 documents: nothing found.\n");
        File.Exists(Path.Combine(_folder.Path, "personas", "operator.md")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_persona_of_the_name_that_does_something_else_is_left_alone()
    {
        _folder.With("personas/operator.md", "---\nid: operator\nname: Operator\nexecutor: human\n---\nAsks.\n");

        (await Tool("new", "template", "chores/tidy")).Out.ShouldContain("Wrote personas/shell-operator.md\n");

        (await Tool("check", "--strict")).Out.ShouldBe("Checked 3 documents: nothing found.\n");
    }

    [Theory]
    [InlineData("\"hello\" has no category; a template stands in templates/<category>/.\nThis would work: runner new template operations/hello\n", "template", "hello")]
    [InlineData("\"Ops Team/Rotate Logs!\" cannot be taken: an id starts with a letter or a digit and holds letters, digits, \"-\", \"_\" and \".\" only.\nThis would work: runner new template ops-team/rotate-logs\n", "template", "Ops Team/Rotate Logs!")]
    [InlineData("\"../../etc/passwd\" cannot be taken: an id starts with a letter or a digit and holds letters, digits, \"-\", \"_\" and \".\" only.\nThis would work: runner new template etc/passwd\n", "template", "../../etc/passwd")]
    [InlineData("\"ops\\hello\" cannot be taken: an id starts with a letter or a digit and holds letters, digits, \"-\", \"_\" and \".\" only.\nThis would work: runner new template ops/hello\n", "template", "ops\\hello")]
    [InlineData("\"/\" cannot be taken: an id starts with a letter or a digit and holds letters, digits, \"-\", \"_\" and \".\" only.\nThis would work: runner new template operations/hello\n", "template", "/")]
    [InlineData("A README.md is never a plan.\nThis would work: runner new template ops\n", "template", "ops/readme", "This would work: runner new template operations/ops\n")]
    [InlineData("\"a/b\" is no id: only templates have a category.\nThis would work: runner new persona b\n", "persona", "a/b")]
    [InlineData("\"\" cannot be taken: an id starts with a letter or a digit and holds letters, digits, \"-\", \"_\" and \".\" only.\nThis would work: runner new persona operator\n", "persona", "")]
    public async Task A_bad_name_is_refused_with_one_that_works(string expected, string what, string name, string? otherHint = null)
    {
        var said = await Tool("new", what, name);

        said.Error.ShouldBe(otherHint is null ? expected : expected.Split('\n')[0] + "\n" + otherHint);
        said.ExitCode.ShouldBe(2);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy).With("personas/sweeper.md", Documents.Sweeper).With("templates/other/odd.md", "no front matter");

        (await Tool("new", "template", "other/tidy")).Error.ShouldStartWith("The id \"tidy\" is taken by templates/chores/tidy.md.\n");
        (await Tool("new", "template", "other/odd")).Error.ShouldStartWith("There is a file templates/other/odd.md already; nothing was written.\n");
        (await Tool("new", "persona", "sweeper")).ExitCode.ShouldBe(2);
        File.ReadAllText(Path.Combine(_folder.Path, "personas/sweeper.md")).ShouldBe(Documents.Sweeper);
    }

    [Fact]
    public async Task Hints_look_where_the_command_did()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "my plans"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "more"));

        (await Tool("list", "--root", "my plans")).Out.ShouldEndWith("To write one: runner new template operations/hello --root 'my plans'\n");
        var said = await Tool("new", "template", "chores/tidy", "--root", "my plans", "--layer", "more");

        said.Out.ShouldContain("runner check --strict --root 'my plans' --layer more\n");
        said.Out.ShouldContain("runner run tidy --root 'my plans' --layer more\n");
    }

    private Task<Said> Tool(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);
}
