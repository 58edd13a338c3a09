using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class ShellProcessTests
{
    [Fact]
    public async Task Nothing_is_started_once_the_attempt_is_being_ended()
    {
        using var folder = new TemporaryFolder();
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();

        var evidence = await ShellProcess.RunAsync(Drawn.Sh("touch ran"), Setting(folder), TimeProvider.System, ended.Token);

        evidence.ExitCode.ShouldBeNull();
        evidence.Problem.ShouldContain("being ended");
        File.Exists(folder.File("ran")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_command_gets_the_values_it_uses_and_no_others()
    {
        using var folder = new TemporaryFolder();
        var evidence = await ShellProcess.RunAsync(Drawn.Sh("env | grep ^SPEC_ | sort") with { Parameters = ["used"] }, Setting(folder), TimeProvider.System, CancellationToken.None);

        var names = evidence.Output.Head.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=')[0]);
        names.Except([AttemptMarker.OuterVariable], StringComparer.Ordinal).ShouldBe(["SPEC_ATTEMPT", "SPEC_used"]);
    }

    [Fact]
    public void What_the_runner_itself_was_given_does_not_reach_commands_that_do_not_use_it()
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["SPEC_unused"] = "hunter2", ["SPEC_used"] = "old", ["PATH"] = "/bin" };

        ProcessEnvironment.Fill(environment, ["used"], Setting(folder));

        environment.ShouldNotContainKey("SPEC_unused");
        (environment["SPEC_used"], environment["PATH"]).ShouldBe(("new", "/bin"));
    }

    [Fact]
    public void No_parameter_takes_the_markers_place()
    {
        using var folder = new TemporaryFolder();
        var setting = Setting(folder) with { Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["ATTEMPT"] = "hidden" } };
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal);

        ProcessEnvironment.Fill(environment, ["ATTEMPT"], setting);

        environment[AttemptMarker.Variable].ShouldBe("run/step/1/t");
    }

    private static ProcessSetting Setting(TemporaryFolder folder) => new()
    {
        Folder = folder.Path,
        Marker = "run/step/1/t",
        Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["used"] = "new", ["unused"] = "hunter2" },
    };
}
