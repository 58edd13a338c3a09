namespace SpecPlanner.Runner.Tests;

/// <summary>The folder that a run works in.</summary>
public sealed class RunTargetTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_target_is_made_on_request()
    {
        (await Run("greet", "--target", "new/one", "--yes")).ExitCode.ShouldBe(0);

        File.Exists(Path.Combine(_folder.Path, "new", "one", "greeting")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("yes\n", 0)]
    [InlineData("no\n", 2)]
    public async Task A_missing_target_is_asked_about_at_a_terminal(string answer, int exitCode)
    {
        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Person(answer), "run", "greet", "--target", "new");

        said.Out.ShouldStartWith($"The folder {Path.Combine(_folder.Path, "new")} does not exist. Make it? [y]es, [n]o: ");
        said.ExitCode.ShouldBe(exitCode);
        Directory.Exists(Path.Combine(_folder.Path, "new")).ShouldBe(exitCode == 0);
    }

    [Fact]
    public async Task A_target_that_cannot_be_made_is_refused_in_a_sentence()
    {
        _folder.With("taken", "");

        var said = await Run("greet", "--target", "taken", "--yes");

        said.Error.ShouldStartWith($"The target folder {Path.Combine(_folder.Path, "taken")} cannot be made: ");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_missing_target_without_a_person_is_refused_and_the_way_out_named()
    {
        var said = await Run("greet", "--target", "nowhere");

        said.Error.ShouldContain("\nNothing was run. With --yes the target folder is made. ");
        said.ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("run greet --target")]
    [InlineData("status --target")]
    [InlineData("resume --target")]
    [InlineData("log --target")]
    [InlineData("check --root")]
    public async Task An_empty_folder_name_is_not_the_current_folder(string line)
    {
        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Console(), [.. line.Split(' '), ""]);

        said.Error.ShouldBe("The name of the folder is empty. Write its path, or leave the option out.\n");
        said.ExitCode.ShouldBe(2);
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("run greet --yes")]
    [InlineData("run greet")]
    [InlineData("run greet --dry-run")]
    [InlineData("status")]
    [InlineData("resume")]
    public async Task Control_characters_of_a_folder_name_never_reach_the_terminal(string line)
    {
        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Console(), [.. line.Split(' '), "--target", "odd\u001b[31m\nname"]);
        var log = await ConsoleDouble.Run(ShellPlans.All, _folder.Console(), "log", "--target", "odd\u001b[31m\nname");

        foreach (var text in new[] { said.Out, said.Error, log.Out, log.Error })
        {
            text.ShouldNotContain("\u001b");
            text.Split('\n').ShouldNotContain(l => l.StartsWith("name", StringComparison.Ordinal));
        }
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), ["run", .. args]);
}
