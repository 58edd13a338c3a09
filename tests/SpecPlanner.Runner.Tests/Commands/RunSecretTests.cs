namespace SpecPlanner.Runner.Tests;

/// <summary>The secrets that a run is given.</summary>
public sealed class RunSecretTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_secret_is_neither_printed_nor_stored()
    {
        var console = _folder.Console() with { Variable = name => name == "SPEC_token" ? "xyzzy-plugh" : null };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "login", "--param", "user=me");

        said.ExitCode.ShouldBe(0);
        said.Out.ShouldNotContain("xyzzy-plugh");
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories)) File.ReadAllText(file).ShouldNotContain("xyzzy-plugh");
    }

    [Fact]
    public async Task A_secret_comes_from_a_file()
    {
        _folder.With("token.txt", "xyzzy-plugh\n");

        var said = await Run("login", "--param", "user=me", "--secret-file", "token=token.txt");

        said.ExitCode.ShouldBe(0, said.Error);
        said.Out.ShouldContain("Step 1, Log in: done");
        foreach (var file in Directory.GetFiles(Path.Combine(_folder.Path, ".specplanner"), "*", SearchOption.AllDirectories)) File.ReadAllText(file).ShouldNotContain("xyzzy-plugh");
    }

    [Fact]
    public async Task A_secret_that_stands_in_another_value_is_hidden_there_too()
    {
        var said = await Run("login", "--param", "user=xyzzy-plugh", "--param", "token=xyzzy-plugh", "--dry-run");

        said.Out.ShouldContain("user = ***");
        said.Out.ShouldNotContain("plugh");
    }

    [Fact]
    public async Task A_secret_file_for_a_parameter_that_is_no_secret_is_refused_before_it_is_stored()
    {
        _folder.With("who.txt", "somebody");

        var said = await Run("greet", "--secret-file", "who=who.txt");

        said.Error.ShouldContain("The parameter \"who\" is no secret: its value would be stored and shown.");
        said.ExitCode.ShouldBe(2);
        Directory.Exists(Path.Combine(_folder.Path, ".specplanner")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_missing_secret_names_its_environment_variable_first() =>
        (await Run("login", "--param", "user=me")).Error.ShouldStartWith(
            "The secret \"token\" is needed. Set the environment variable SPEC_token=…, name a file that holds it with --secret-file token=<path>, or give --param token=…, which the process list shows.\nNothing was run. ");

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), ["run", .. args]);
}
