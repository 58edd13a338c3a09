namespace SpecPlanner.Package.Tests;

[Collection("packages")]
public sealed class PresetTests(PackageFeed feed)
{
    private const string Place = "templates/demo/hello.md";

    [Fact]
    public async Task The_mode_decides_what_a_warning_weighs_and_a_globalconfig_has_the_last_word()
    {
        var project = feed.NewProject("modes")
            .WithProjectFile("SpecPlanner")
            .With("personas/shell.md", Documents.Shell)
            .With(Place, Documents.Hello.Replace("file `hello.txt` contains \"hello\"", "It works correctly.", StringComparison.Ordinal));

        var strict = await project.BuildAsync("-p:SpecPlannerMode=strict");
        var capital = await project.BuildAsync("--no-restore", "-p:SpecPlannerMode=Strict");
        var relaxed = await project.BuildAsync("--no-restore", "-p:SpecPlannerMode=relaxed");
        var again = await project.BuildAsync("--no-restore", "-p:SpecPlannerMode=strict");
        project.With(".globalconfig", "is_global = true\ndotnet_diagnostic.SPEC3002.severity = none\n");
        var configured = await project.BuildAsync("--no-restore", "-p:SpecPlannerMode=strict");
        var unknown = await project.BuildAsync("--no-restore", "-p:SpecPlannerMode=loud");

        strict.ExitCode.ShouldNotBe(0);
        project.FindingsOf(strict).ShouldBe([$"{Place}(15,27): error SPEC3002"]);
        project.FindingsOf(capital).ShouldBe(project.FindingsOf(strict), capital.Output);
        relaxed.ShouldSucceed().Findings().ShouldBeEmpty();
        project.FindingsOf(again).ShouldBe(project.FindingsOf(strict), "another mode is looked at, although no file has changed");
        configured.ShouldSucceed().Findings().ShouldBeEmpty();
        unknown.ExitCode.ShouldNotBe(0);
        unknown.Output.ShouldContain("SpecPlannerMode is 'loud'. Write relaxed, recommended or strict.");
    }

    // docs/options.md: what reaches a finding in a project without C#, and what does not.
    [Fact]
    public async Task Single_rules_are_set_by_globalconfig_and_NoWarn_and_by_nothing_that_speaks_of_csharp_or_categories()
    {
        var project = feed.NewProject("single-rules")
            .WithProjectFile("SpecPlanner")
            .With("personas/shell.md", Documents.Shell)
            .With(Place, Documents.Hello.Replace("file `hello.txt` contains \"hello\"", "It works correctly.", StringComparison.Ordinal).Replace("{{who}}", "you", StringComparison.Ordinal))
            .With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SPEC3002.severity = none\n[*.md]\ndotnet_diagnostic.SPEC1003.severity = none\n")
            .With(".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.category-SpecPlanner.Criteria.severity = none\ndotnet_analyzer_diagnostic.severity = none\n");

        var untouched = await project.BuildAsync();
        project.With(".globalconfig", "is_global = true\ndotnet_diagnostic.SPEC3002.severity = error\n");
        var configured = await project.BuildAsync("--no-restore", "-p:NoWarn=SPEC1003");
        var overruled = await project.BuildAsync("--no-restore", "-p:NoWarn=SPEC3002", "-p:WarningsAsErrors=SPEC1003");
        project.With("Pragma.cs", "#pragma warning disable SPEC1003\n[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"SpecPlanner.Criteria\", \"SPEC3002\")]\n");
        var spoken = await project.BuildAsync("--no-restore");

        project.FindingsOf(untouched).ShouldBe([$"{Place}(9,3): warning SPEC1003", $"{Place}(15,27): warning SPEC3002"], ignoreOrder: true, untouched.Output);
        project.FindingsOf(configured).ShouldBe([$"{Place}(15,27): error SPEC3002"]);
        project.FindingsOf(overruled).ShouldBe([$"{Place}(9,3): error SPEC1003"], overruled.Output);
        project.FindingsOf(spoken).ShouldBe([$"{Place}(9,3): warning SPEC1003"], spoken.Output);
    }

    [Fact]
    public async Task A_build_that_is_told_to_overlook_an_error_leaves_a_plan_that_does_not_run()
    {
        var project = feed.NewProject("overlooked")
            .WithProjectFile("SpecPlanner.Runner", "<SpecPlannerRunner>true</SpecPlannerRunner><NoWarn>SPEC2001;SPEC3004</NoWarn>")
            .With("personas/shell.md", Documents.Shell)
            .With(Place, Documents.Hello.Replace("**Persona**: shell", "**Persona**: nobody", StringComparison.Ordinal))
            .With("templates/demo/other.md", Documents.Hello.Replace("id: hello", "id: other", StringComparison.Ordinal).Replace("file `hello.txt` contains \"hello\"", "`cat hello.txt` returns 200", StringComparison.Ordinal));

        var build = await project.BuildAsync();
        var run = await project.RunAsync("run", "--no-build", "--", "run", "hello", "--target", project["target"], "--yes");
        var other = await project.RunAsync("run", "--no-build", "--", "run", "other", "--target", project["target"], "--yes");

        build.Output.ShouldNotContain("SPEC2001", customMessage: build.Output);
        run.ExitCode.ShouldBe(2, build.Output + run.Output);
        other.ExitCode.ShouldBe(2, build.Output + other.Output);
        other.Output.ShouldContain("The plan \"other\" cannot run: it has errors that the build was told to overlook (SPEC3004). Nothing was done.");
    }
}
