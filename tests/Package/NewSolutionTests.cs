namespace SpecPlanner.Package.Tests;

/// <summary><c>dotnet new specplanner</c>, from the packed template to a build that a broken plan fails.</summary>
[Collection("packages")]
public sealed class NewSolutionTests(PackageFeed feed)
{
    private const string Plan = "Demo/templates/operations/greet.md";

    [Fact]
    public async Task What_the_template_writes_builds_tests_and_runs_and_a_broken_plan_fails_at_its_line()
    {
        var solution = await NewAsync("Demo");

        (await solution.BuildAsync("-warnaserror")).ShouldSucceed().Findings().ShouldBeEmpty();
        (await solution.RunAsync("test", "--no-build", "-nologo")).ShouldSucceed().Output.ShouldMatch("Passed: +1");
        var run = await solution.RunAsync("run", "--no-build", "--project", "Demo", "--", "run", "greet", "--param", "name=Ada", "--target", solution["target"], "--yes");
        var coverage = await solution.RunAsync("run", "--no-build", "--project", "Demo", "--", "coverage", "greeting", "--root", "Demo", "--tests", "Demo.Tests/bin/Debug/net10.0/Demo.Tests.dll");

        run.ShouldSucceed().Output.ShouldContain("Done: greet, 2 of 2 steps done");
        File.ReadAllText(solution["target/greeting.txt"]).ShouldBe("Hello, Ada!\n");
        coverage.ShouldSucceed().Output.ShouldContain("The_greeting_names_whom_it_greets");

        solution.Change(Plan, "**Persona**: operator\n**Action**: Run `cat", "**Persona**: operater\n**Action**: Run `cat");
        var broken = await solution.BuildAsync("--no-restore");
        solution.Change(Plan, "operater", "operator").Change("Demo/specs/greeting.md", "REQ-1", "REQ-2");
        var unbound = await solution.BuildAsync("--no-restore");

        broken.ExitCode.ShouldNotBe(0);
        solution.FindingsOf(broken).ShouldBe([$"{Plan}(27,14): error SPEC2001"]);
        unbound.ExitCode.ShouldNotBe(0);
        unbound.Output.ShouldContain("'Greeting.Requirements' does not contain a definition for 'REQ_1'");
    }

    [Fact]
    public async Task A_name_with_dots_dashes_and_a_digit_first_works_too()
    {
        const string name = "2nd.my-plans";
        var solution = await NewAsync(name);

        var build = (await solution.BuildAsync("-warnaserror")).ShouldSucceed();
        (await solution.RunAsync("test", "--no-build", "-nologo")).ShouldSucceed();

        build.Findings().ShouldBeEmpty();
        File.Exists(solution[$"{name}/bin/Debug/net10.0/{name}.dll"]).ShouldBeTrue();
    }

    private async Task<ProjectFolder> NewAsync(string name)
    {
        var place = feed.NewProject("new-" + name);
        (await place.RunAsync("new", "install", Path.Combine(feed.Packages, $"SpecPlanner.Templates.{PackageFeed.Version}.nupkg"))).ShouldSucceed();
        (await place.RunAsync("new", "specplanner", "-n", name)).ShouldSucceed();
        return feed.NewProject($"new-{name}/{name}");
    }
}
