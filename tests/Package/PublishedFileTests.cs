using System.Runtime.InteropServices;

namespace SpecPlanner.Package.Tests;

[Collection("packages")]
[Covers("specplanner/REQ-22")]
public sealed class PublishedFileTests(PackageFeed feed)
{
    // The lines of docs/package.md.
    private const string OneFile = """
        <PropertyGroup Condition="'$(RuntimeIdentifier)' != ''">
          <PublishSelfContained>true</PublishSelfContained>
          <PublishSingleFile>true</PublishSingleFile>
          <PublishTrimmed>true</PublishTrimmed>
          <PublishReadyToRun>true</PublishReadyToRun>
          <TrimmerSingleWarn>false</TrimmerSingleWarn>
          <DebugType>embedded</DebugType>
        </PropertyGroup>
        """;

    [Fact]
    public async Task A_runner_made_from_the_package_is_one_trimmed_file_without_a_warning()
    {
        File.ReadAllText(RepositoryRoot.Of("docs", "package.md")).ShouldContain(string.Join('\n', OneFile.Split('\n')[..5]));
        var project = feed.NewProject("published")
            .WithProjectFile("SpecPlanner.Runner", "<SpecPlannerRunner>true</SpecPlannerRunner><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", OneFile)
            .With("personas/shell.md", Documents.Shell)
            .With("templates/demo/hello.md", Documents.Hello);

        var publish = (await project.RunAsync("publish", "-nologo", "-m:1", "-tl:off", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "out")).ShouldSucceed();

        publish.Output.ShouldNotContain("warning");
        var file = Directory.GetFiles(project["out"]).ShouldHaveSingleItem();
        (await DotNet.StartAsync(file, project["."], "list")).ShouldSucceed().Output.ShouldContain("hello  demo      1      project  The smallest plan.");
        (await DotNet.StartAsync(file, project["."], "run", "hello", "--target", project["target"], "--yes")).ShouldSucceed();
        File.ReadAllText(project["target/hello.txt"]).ShouldBe("hello world\n");
    }
}
