using System.Text.Json;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>The templates of this repository, each from an empty folder.</summary>
public sealed class TemplateTests : IDisposable
{
    private static readonly string Runner = Programs.Of("tools/runner", "runner");
    private readonly TargetFolder _target = new();

    public void Dispose() => _target.Dispose();

    [Fact]
    public async Task Nothing_is_found_in_any_of_them()
    {
        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "check", "--strict", "--root", RepositoryRoot.Path);

        result.ExitCode.ShouldBe(0, result.All);
        result.Output.ShouldContain("nothing found");
    }

    // The second run begins with what the first one left.
    [Theory]
    [InlineData("backup-and-deploy")]
    [InlineData("deployment")]
    [InlineData("feature-development")]
    public async Task It_ends_well_twice_proves_everything_and_leaves_no_process(string plan)
    {
        for (var run = 0; run < 2; run++)
        {
            var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", plan);
            result.ExitCode.ShouldBe(0, result.All);
            using var report = JsonDocument.Parse(await File.ReadAllTextAsync(_target.JsonReport()));
            report.RootElement.GetProperty("state").GetString().ShouldBe("done", result.All);
            var steps = report.RootElement.GetProperty("steps").EnumerateArray().ToList();
            steps.ShouldAllBe(s => s.GetProperty("state").GetString() == "done", result.All);
            steps.ShouldAllBe(s => Results(s).Any(), result.All);
            steps.SelectMany(Results).ShouldAllBe(r => r == "holds", result.All);

            // The runner brings the documents of its build along, and the run keeps them.
            var document = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "templates"), plan + ".md", SearchOption.AllDirectories).Single();
            var kept = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(_target.JsonReport())!, "sources"));
            (await File.ReadAllBytesAsync(kept.Single(k => k.EndsWith($"-{plan}.md", StringComparison.Ordinal)))).ShouldBe(await File.ReadAllBytesAsync(document));
            kept.Length.ShouldBeGreaterThan(1, "The personas are kept too.");
        }

        await LeftProcesses.ShouldBeNoneOf(_target);
    }

    [Fact]
    public async Task A_deployment_that_does_not_do_well_is_taken_back()
    {
        (await RunnerProcess.RunAsync(Runner, _target.Path, "run", "deployment")).ExitCode.ShouldBe(0);
        var before = FolderState.Of(_target.File("demo-deployment", "staging"));

        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "deployment", "--param", "workers=8");

        result.ExitCode.ShouldBe(1, result.All);
        result.Output.ShouldContain("""JSON `status` = "ok": it is "out of memory".""".TrimEnd('.'));
        FolderState.Of(_target.File("demo-deployment", "staging")).ShouldBe(before, result.All);
        await LeftProcesses.ShouldBeNoneOf(_target);
    }

    [Fact]
    public async Task The_package_that_was_tried_in_staging_goes_to_production()
    {
        (await RunnerProcess.RunAsync(Runner, _target.Path, "run", "deployment")).ExitCode.ShouldBe(0);
        var package = FolderState.Of(_target.File("demo-deployment", "packages"));

        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "deployment", "--param", "environment=production");

        result.ExitCode.ShouldBe(0, result.All);
        result.Output.ShouldNotContain("attempt 2");
        FolderState.Of(_target.File("demo-deployment", "packages")).ShouldBe(package);
    }

    [Fact]
    public async Task A_review_that_says_no_leaves_main_as_it_was_and_no_branch()
    {
        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "feature-development", "--param", "limit=5");

        result.ExitCode.ShouldBe(1, result.All);
        result.Output.ShouldContain("≤ 5 (small enough to be read)");
        Directory.GetFileSystemEntries(_target.File("demo-feature")).Select(Path.GetFileName).ShouldBe(["repository"]);
        (await GitAsync(_target.File("demo-feature", "repository"), "log", "--all", "--format=%s")).ShouldBe("Count the visitors\nSay hello\n");
        (await GitAsync(_target.File("demo-feature", "repository"), "status", "--porcelain")).ShouldBe("");
    }

    [Theory]
    [InlineData("deployment")]
    [InlineData("feature-development")]
    public async Task A_repository_around_it_is_left_alone(string plan)
    {
        await GitAsync(_target.Path, "init", "-q", ".");
        var before = FolderState.Of(_target.File(".git"));

        var result = await RunnerProcess.RunAsync(Runner, _target.Path, "run", plan);

        result.ExitCode.ShouldBe(0, result.All);
        FolderState.Of(_target.File(".git")).ShouldBe(before);
    }

    [Fact]
    public async Task A_release_check_begins_with_what_was_committed()
    {
        await GitAsync(_target.Path, "clone", "-q", RepositoryRoot.Path, "checkout");
        string[] firstSteps = ["run", "release-check", "--step", "1", "--step", "2", "--target", "checkout"];
        var clean = await RunnerProcess.RunAsync(Runner, _target.Path, firstSteps);
        clean.ExitCode.ShouldBe(0, clean.All);

        await File.AppendAllTextAsync(_target.File("checkout", "CHANGELOG.md"), "Not committed.\n");
        var changed = await RunnerProcess.RunAsync(Runner, _target.Path, firstSteps);
        changed.ExitCode.ShouldBe(1, changed.All);
        changed.Output.ShouldContain("FAIL  `git diff --exit-code HEAD` passes");
    }

    // The results of all criteria in a step of a JSON report, those of groups too.
    private static IEnumerable<string> Results(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p is { Name: "result", Value.ValueKind: JsonValueKind.String } ? [p.Value.GetString()!] : Results(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Results),
        _ => [],
    };

    private static async Task<string> GitAsync(string folder, params string[] args)
    {
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        git.ExitCode.ShouldBe(0, string.Join(' ', args));
        return said;
    }
}
