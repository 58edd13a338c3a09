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
        foreach (var step in new[] { "Pre-flight check", "Back the site up", "Try the backup out", "Start a server", "Switch over", "Health verification", "Smoke test", "Stop the server", "Tidy up" })
            result.Output.ShouldContain(step, Case.Sensitive, result.All);
        result.Output.ShouldContain("before-2.0.tgz");
        File.ReadAllText(_target.File("demo-site", "current", "version.txt")).ShouldBe("2.0\n");
        File.Exists(_target.File("demo-site", "backups", "before-2.0.tgz.sha256")).ShouldBeTrue();
        Directory.GetFileSystemEntries(_target.File("demo-site")).Select(Path.GetFileName).Order().ShouldBe(["backups", "current", "releases"]);
        await LeftProcesses.ShouldBeNoneOf(_target);
    }

    [Fact]
    public async Task A_second_version_is_deployed_beside_the_first_and_backs_it_up()
    {
        (await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy")).ExitCode.ShouldBe(0);
        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy", "--param", "version=2.1");

        result.ExitCode.ShouldBe(0, result.All);
        File.ReadAllText(_target.File("demo-site", "current", "version.txt")).ShouldBe("2.1\n");
        File.ReadAllText(_target.File("demo-site", "releases", "2.0", "version.txt")).ShouldBe("2.0\n");
        File.Exists(_target.File("demo-site", "backups", "before-2.1.tgz")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_version_again_is_a_release_of_its_own_and_the_oldest_goes_when_there_are_too_many()
    {
        (await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy")).ExitCode.ShouldBe(0);
        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy", "--param", "keep=2");

        result.ExitCode.ShouldBe(0, result.All);
        Directory.GetDirectories(_target.File("demo-site", "releases")).Select(Path.GetFileName).Order().ShouldBe(["2.0", "2.0-2"]);
        new FileInfo(_target.File("demo-site", "current")).LinkTarget.ShouldBe("releases/2.0-2");
    }

    [Fact]
    public async Task While_somebody_deploys_nobody_else_does()
    {
        Directory.CreateDirectory(_target.File("demo-site", "deploying"));
        await File.WriteAllTextAsync(_target.File("demo-site", "deploying", "next"), "2.0\n");
        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "backup-and-deploy");

        result.ExitCode.ShouldBe(1, result.All);
        result.Output.ShouldContain("Somebody is deploying");
        File.ReadAllText(_target.File("demo-site", "deploying", "next")).ShouldBe("2.0\n");
    }

    [Theory]
    [InlineData("version=$(touch pwned)", "version")]
    [InlineData("verison=2.1", "version")]
    [InlineData("site=../elsewhere", "site")]
    [InlineData("keep=0", "keep")]
    [InlineData("home=../../etc/passwd", "home")]
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
