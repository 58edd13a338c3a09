namespace SpecPlanner.Runner.Tests;

public sealed class RunnerConsoleTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("status")]
    [InlineData("check")]
    [InlineData("run", "greet")]
    [InlineData("run", "greet", "--target", "below")]
    public async Task A_current_folder_that_is_gone_is_a_sentence(params string[] args)
    {
        var said = await ConsoleDouble.Run(ShellPlans.All, Nowhere(), args);

        said.Error.ShouldBe("The current folder does not exist any more. Change into a folder that does, or name one with an absolute path.\n");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task What_needs_no_current_folder_does_without_it()
    {
        (await ConsoleDouble.Run(ShellPlans.All, Nowhere(), "list")).ExitCode.ShouldBe(0);
        (await ConsoleDouble.Run(ShellPlans.All, Nowhere(), "run", "break", "--target", _folder.Path)).ExitCode.ShouldBe(1);
        (await ConsoleDouble.Run(ShellPlans.All, Nowhere(), "status", "--target", _folder.Path)).ExitCode.ShouldBe(0);
        (await ConsoleDouble.Run(ShellPlans.All, Nowhere(), "check", "--root", _folder.Path)).ExitCode.ShouldBe(0);
    }

    private RunnerConsole Nowhere() => _folder.Console() with { FindCurrentFolder = static () => throw new MissingFolderException(new IOException()) };
}
