namespace SpecPlanner.Package.Tests;

[Collection("packages beside")]
[Covers("specplanner/REQ-21")]
public sealed class EmptyFolderTests(PackageFeed feed)
{
    // Shows what the compiler was given; the property makes the SDK keep it.
    private const string ShowCommandLine = """
        <Target Name="ShowCommandLine" AfterTargets="CoreCompile">
          <Message Importance="high" Text="csc %(CscCommandLineArgs.Identity)" />
        </Target>
        """;

    [Fact]
    public async Task A_project_file_without_csharp_is_a_working_runner()
    {
        var project = feed.NewProject("runner")
            .WithProjectFile("SpecPlanner.Runner", "<SpecPlannerRunner>true</SpecPlannerRunner><ProvideCommandLineArgs>true</ProvideCommandLineArgs>", ShowCommandLine)
            .With("personas/shell.md", Documents.Shell)
            .With("templates/demo/hello.md", Documents.Hello)
            .With("templates/README.md", "Not a plan.");

        var build = (await project.BuildAsync()).ShouldSucceed();
        var list = (await project.RunAsync("run", "--no-build", "--", "list")).ShouldSucceed();
        var run = (await project.RunAsync("run", "--no-build", "--", "run", "hello", "--param", "who=you", "--target", project["target"], "--yes")).ShouldSucceed();

        build.Findings().ShouldBeEmpty();
        AnalyzersOf(build).ShouldBe(new[] { "Analyzers", "CodeFixes" }.Select(name => $"unpacked/specplanner/{PackageFeed.Version}/analyzers/dotnet/roslyn4.14/cs/SpecPlanner.{name}.dll"));
        list.Output.ShouldContain("hello");
        run.Output.ShouldContain("test -f hello.txt");
        File.ReadAllText(project["target/hello.txt"]).ShouldBe("hello you\n");
    }

    // The SDK brings analyzers of its own; everything from packages is ours.
    private static IEnumerable<string> AnalyzersOf(CommandResult build) =>
        from line in build.Output.Split('\n')
        let path = line.Trim().Replace('\\', '/')
        where path.StartsWith("csc /analyzer:", StringComparison.Ordinal) && path.Contains("/unpacked/", StringComparison.Ordinal)
        select path[path.IndexOf("unpacked/", StringComparison.Ordinal)..];
}
