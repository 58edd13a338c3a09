using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

/// <summary>What is asked of a run is looked at before anything is done, and with <c>--dry-run</c> nothing else happens.</summary>
public sealed class RunPreviewTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_problem_is_listed_before_anything_is_done()
    {
        var said = await Run("greet", "--param", "count=9", "--param", "whom=me", "--param", "nothing", "--target", "nowhere");

        said.Out.ShouldBe("");
        said.Error.Replace(_folder.Path, "/folder", StringComparison.Ordinal).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(2);
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_shows_the_values_hides_the_secrets_and_writes_nothing()
    {
        var said = await Run("login", "--param", "user=o'neil; rm", "--param", "token=hush", "--dry-run");

        said.Out.Replace(_folder.Path, "/folder", StringComparison.Ordinal).ShouldBeAsExpected();
        said.Out.ShouldNotContain("hush");
        said.ExitCode.ShouldBe(0);
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_as_json_lists_the_commands()
    {
        using var json = JsonDocument.Parse((await Run("greet", "--dry-run", "--json")).Out);

        json.RootElement.GetProperty("dryRun").GetBoolean().ShouldBeTrue();
        json.RootElement.GetProperty("parameters").GetProperty("who").GetString().ShouldBe("you");
        json.RootElement.GetProperty("steps")[0].GetProperty("commands")[0].GetString().ShouldBe("printf 'hello %s\\n' you > greeting");
    }

    [Fact]
    public async Task A_dry_run_of_a_bad_request_is_refused_like_the_run()
    {
        var said = await Run("login", "--dry-run");

        said.Error.ShouldContain("\"user\"");
        said.Error.ShouldContain("\"token\"");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task How_much_of_an_output_is_kept_is_set_in_the_environment()
    {
        var console = _folder.Console() with { Variable = name => name == "SPECPLANNER_OUTPUT_LIMIT" ? "64K" : null };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "greet");

        said.ExitCode.ShouldBe(2);
        said.Error.ShouldBe("SPECPLANNER_OUTPUT_LIMIT is \"64K\". It must be a number of bytes from 1024 to 16777216; without it 65536 of the head and of the tail are kept.\n");
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), ["run", .. args]);
}
