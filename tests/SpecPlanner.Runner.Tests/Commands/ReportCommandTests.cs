using System.Text.Json;
using System.Xml.Linq;

namespace SpecPlanner.Runner.Tests;

public sealed class ReportCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_a_run_its_report_lies_beside_its_journal_and_says_what_the_command_says()
    {
        var ran = await Run("run", "break");

        var page = await Run("report");
        var json = await Run("report", "--format", "json");

        File.ReadAllText(InRun("report.md")).ShouldBe(page.Out);
        File.ReadAllText(InRun("report.json")).ShouldBe(json.Out);
        ran.Out.ShouldContain($"\nReport: {InRun("report.md")}\n");
        (ran.ExitCode, page.ExitCode, json.ExitCode).ShouldBe((1, 0, 0));
        Directory.GetFiles(Path.GetDirectoryName(InRun("report.md"))!, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public async Task Json_tells_each_attempt_with_its_commands_and_each_criterion_with_its_evidence()
    {
        await Run("run", "break");

        using var json = JsonDocument.Parse((await Run("report", "--json")).Out);

        var root = json.RootElement;
        root.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        root.GetProperty("state").GetString().ShouldBe("failed");
        root.GetProperty("planHash").GetString()!.Length.ShouldBe(64);
        root.GetProperty("lives")[0].GetProperty("by").GetString().ShouldBe("ada");
        root.GetProperty("lives")[0].GetProperty("version").GetString()!.ShouldStartWith("SpecPlanner ");
        root.GetProperty("next")[0].GetString().ShouldBe("Mend the cause and run it again: runner run break");
        var attempt = root.GetProperty("steps")[1].GetProperty("attempts")[0];
        attempt.GetProperty("ending").GetString().ShouldBe("failed");
        var command = attempt.GetProperty("action").GetProperty("commands")[0];
        command.GetProperty("exitCode").GetInt32().ShouldBe(3);
        command.GetProperty("output").GetProperty("head").GetString().ShouldBe("going\n");
        command.GetProperty("output").GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        attempt.GetProperty("criteria")[0].GetProperty("result").GetString().ShouldBe("does not hold");
    }

    [Fact]
    public async Task JUnit_goes_to_the_file_that_was_named_whatever_the_run_came_to()
    {
        var ran = await Run("run", "break", "--junit", "out/junit.xml");
        var told = await Run("report", "--format", "junit");

        File.ReadAllText(Path.Combine(_folder.Path, "out", "junit.xml")).ShouldBe(told.Out);
        ((int)XDocument.Parse(told.Out).Root!.Attribute("failures")!).ShouldBe(1);
        ran.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_said_and_changes_nothing_about_the_run()
    {
        // The step itself puts a folder where the page should go.
        var plan = ShellPlans.Greet with { Id = "rude", Tasks = [ShellPlans.Greet.Tasks[0] with { Action = new Model.TaskAction { Text = "Run it.", Commands = [Plans.Sh("for run in .specplanner/runs/*; do mkdir $run/report.md; done; echo hello > greeting")] } }] };
        _folder.With("taken", "a file, not a folder");

        var said = await ConsoleDouble.Run(Plans.Catalogue([], plan), _folder.Console(), "run", "rude", "--junit", "taken/junit.xml");

        said.Error.ShouldContain($"The file {InRun("report.md")} cannot be written: ");
        said.Error.ShouldContain($"The file {Path.Combine(_folder.Path, "taken", "junit.xml")} cannot be written: ");
        said.Out.ShouldContain("Done: rude, 1 of 1 step done");
        said.Out.ShouldNotContain("Report: ");
        said.ExitCode.ShouldBe(0);
        File.Exists(InRun("report.json")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_secret_that_a_step_prints_is_in_no_report()
    {
        await ConsoleDouble.Run(Plans.Catalogue([], ShellPlans.Login with { Tasks = [ShellPlans.Login.Tasks[0] with { Action = new Model.TaskAction { Text = "Run it.", Commands = [new Model.Command { Text = "echo {{token}}", Script = "echo \"${SPEC_token}\"", Parameters = ["token"] }] } }] }),
            _folder.Console(), "run", "login", "--param", "user=ada", "--param", "token=correct-horse", "--junit", "junit.xml");

        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories)) File.ReadAllText(file).ShouldNotContain("correct-horse", customMessage: file);
        (await Run("report")).Out.ShouldContain("\n***\n", customMessage: "It was printed, and hidden.");
    }

    [Fact]
    public async Task An_unknown_format_is_refused_with_the_nearest_one()
    {
        var said = await Run("report", "--format", "jnit");

        said.Error.ShouldBe("There is no report format \"jnit\". Did you mean \"junit\"?\nUse --format md, --format json or --format junit.\n");
        said.ExitCode.ShouldBe(2);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), args);

    private string InRun(string file) => Path.Combine(Directory.GetDirectories(Path.Combine(_folder.Path, ".specplanner", "runs")).Single(), file);
}
