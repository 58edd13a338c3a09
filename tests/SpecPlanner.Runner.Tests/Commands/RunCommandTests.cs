using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_ends_with_each_criterion_and_its_evidence()
    {
        var said = await Run("greet", "--param", "who=the world");

        Masked(said.Out).ShouldBeAsExpected();
        said.Error.ShouldBe("");
        said.ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(_folder.Path, "greeting")).ShouldBe("hello the world\n");
    }

    [Fact]
    public async Task A_failed_run_says_what_failed_what_was_seen_and_how_to_go_on()
    {
        var said = await Run("break");

        Masked(said.Out).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task How_to_run_it_again_repeats_the_parameters_that_were_chosen() =>
        (await Run("break", "--param", "who=Ada's & Co", "--param", "count=1")).Out.ShouldContain("Mend the cause and run it again: runner run break --param 'who=Ada'\\''s & Co'");

    [Fact]
    public async Task Without_a_terminal_a_step_for_a_person_makes_the_run_wait()
    {
        var said = await Run("visit");

        Masked(said.Out).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task At_a_terminal_people_do_and_judge()
    {
        var console = _folder.Person("done\nyes\nthey smiled\n");

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "visit");

        Masked(said.Out).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task With_json_the_report_alone_is_on_standard_output()
    {
        var said = await Run("break", "--json");

        using var json = JsonDocument.Parse(said.Out);
        var root = json.RootElement;
        root.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        root.GetProperty("plan").GetString().ShouldBe("break");
        root.GetProperty("state").GetString().ShouldBe("failed");
        root.GetProperty("stepsDone").GetInt32().ShouldBe(1);
        File.Exists(root.GetProperty("journal").GetString()).ShouldBeTrue();
        var item = root.GetProperty("rollback")[0];
        (item.GetProperty("for").GetString(), item.GetProperty("state").GetString()).ShouldBe(("fall", "done"));
        root.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("state").GetString()).ShouldBe(["done", "failed", "blocked"]);
        var evidence = root.GetProperty("steps")[1].GetProperty("evidence")[0];
        evidence.GetProperty("result").GetString().ShouldBe("does not hold");
        evidence.GetProperty("criterion").GetString().ShouldBe("exit code 0");
        said.Error.ShouldStartWith("Step 1, Write it: started\n");
        said.ExitCode.ShouldBe(1);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), ["run", .. args]);

    private string Masked(string text) => Runs.Masked(text, _folder.Path);
}
