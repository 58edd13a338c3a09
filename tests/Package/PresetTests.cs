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
        project.With(".globalconfig", "is_global = true\ndotnet_diagnostic.SPEC3002.severity = none\n");
        var configured = await project.BuildAsync("--no-restore", "-p:SpecPlannerMode=strict");
        var unknown = await project.BuildAsync("--no-restore", "-p:SpecPlannerMode=loud");

        strict.ExitCode.ShouldNotBe(0);
        project.FindingsOf(strict).ShouldBe([$"{Place}(15,27): error SPEC3002"]);
        project.FindingsOf(capital).ShouldBe(project.FindingsOf(strict), capital.Output);
        relaxed.ShouldSucceed().Findings().ShouldBeEmpty();
        configured.ShouldSucceed().Findings().ShouldBeEmpty();
        unknown.ExitCode.ShouldNotBe(0);
        unknown.Output.ShouldContain("SpecPlannerMode is 'loud'. Write relaxed, recommended or strict.");
    }
}
