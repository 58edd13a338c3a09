namespace SpecPlanner.Package.Tests;

[Collection("packages")]
public sealed class BrokenTemplateTests(PackageFeed feed)
{
    private static readonly string[] Errors =
    [
        "templates/demo/broken.md(12,17): error SPEC4002",
        "templates/demo/broken.md(13,23): error SPEC1002",
        "templates/demo/broken.md(16,14): error SPEC2001",
        "templates/demo/broken.md(20,21): error SPEC0006",
    ];

    [Fact]
    public async Task A_broken_template_fails_the_build_at_its_lines_and_a_reasoned_comment_silences_one_warning()
    {
        var project = feed.NewProject("broken")
            .WithProjectFile("SpecPlanner")
            .With("personas/shell.md", Documents.Shell)
            .With("templates/demo/broken.md", Documents.Broken);

        var build = await project.BuildAsync();

        build.ExitCode.ShouldNotBe(0);
        project.FindingsOf(build).ShouldBe([.. Errors, "templates/demo/broken.md(17,3): warning SPEC1001", "templates/demo/broken.md(24,27): warning SPEC3002"], ignoreOrder: true);

        project.Change("templates/demo/broken.md", "**Success criterion**: It works", "<!-- spec:disable SPEC3002 because the eye is the measure -->\n**Success criterion**: It works");
        var silenced = await project.BuildAsync("--no-restore", "-p:UseSharedCompilation=false");

        project.FindingsOf(silenced).ShouldBe([.. Errors, "templates/demo/broken.md(17,3): warning SPEC1001"], ignoreOrder: true);
    }
}
