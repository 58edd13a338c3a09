namespace SpecPlanner.EndToEnd.Tests;

/// <summary>The README's first command, as its reader runs it.</summary>
public sealed class MainJobTests : IDisposable
{
    private static readonly string Runner = Programs.Of("tools/runner", "runner");
    private readonly TargetFolder _target = new();

    public void Dispose() => _target.Dispose();

    [Fact]
    public async Task Backup_and_deploy_alone_ends_well_and_prints_each_criterion_with_its_evidence()
    {
        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy");

        result.ExitCode.ShouldBe(0, result.All);
        foreach (var step in new[] { "Pre-flight check", "Back the site up", "Switch over", "Health verification", "Smoke test", "Tidy up" })
            result.Output.ShouldContain(step, Case.Sensitive, result.All);
        result.Output.ShouldContain("before-2.0.tgz");
        File.ReadAllText(_target.File("demo-site", "current", "version.txt")).ShouldBe("2.0\n");
        File.Exists(_target.File("demo-site", "backups", "before-2.0.tgz.sha256")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_version_is_deployed_beside_the_first_and_backs_it_up()
    {
        (await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy")).ExitCode.ShouldBe(0);
        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy", "--param", "version=2.1");

        result.ExitCode.ShouldBe(0, result.All);
        File.ReadAllText(_target.File("demo-site", "current", "version.txt")).ShouldBe("2.1\n");
        File.ReadAllText(_target.File("demo-site", "releases", "2.0", "version.txt")).ShouldBe("2.0\n");
        File.ReadAllText(_target.File("demo-site", "previous")).ShouldBe("releases/2.0\n");
    }

    [Theory]
    [InlineData("version=$(touch pwned)", "version")]
    [InlineData("verison=2.1", "version")]
    [InlineData("site=../elsewhere", "site")]
    [InlineData("keep=0", "keep")]
    public async Task A_value_that_breaks_its_parameter_is_refused_before_anything_starts(string parameter, string named)
    {
        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy", "--param", parameter);

        result.ExitCode.ShouldBe(2, result.All);
        result.Error.ShouldContain(named);
        Directory.GetFileSystemEntries(_target.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_prints_the_commands_and_changes_nothing()
    {
        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy", "--dry-run");

        result.ExitCode.ShouldBe(0, result.All);
        result.Output.ShouldContain("ln -sfn");
        Directory.GetFileSystemEntries(_target.Path).ShouldBeEmpty();
    }
}
