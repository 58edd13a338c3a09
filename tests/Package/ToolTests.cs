namespace SpecPlanner.Package.Tests;

[Collection("packages")]
public sealed class ToolTests(PackageFeed feed)
{
    [Fact]
    public async Task Installed_from_the_feed_it_checks_lists_writes_and_runs_in_a_folder_with_only_Markdown()
    {
        var folder = feed.NewProject("tool").With("personas/shell.md", Documents.Shell).With("templates/demo/hello.md", Documents.Hello);
        (await folder.RunAsync("new", "tool-manifest")).ShouldSucceed();
        (await folder.RunAsync("tool", "install", "SpecPlanner.Tool", "--version", PackageFeed.Version)).ShouldSucceed();

        (await Tool("check", "--strict")).ShouldSucceed().Output.ShouldContain("Checked 2 documents: nothing found.");
        (await Tool("list")).ShouldSucceed().Output.ShouldContain("hello  demo      1      project  The smallest plan.");
        (await Tool("new", "template", "operations/rotate-logs")).ShouldSucceed().Output.ShouldContain("specplanner run rotate-logs");
        (await Tool("run", "rotate-logs", "--target", folder["target"], "--yes")).ShouldSucceed();
        (await Tool("--version")).ShouldSucceed().Output.ShouldContain($"SpecPlanner {PackageFeed.Version}");

        File.ReadAllText(folder["target/rotate-logs/greeting.txt"]).ShouldBe("Hello, world!\n");

        Task<CommandResult> Tool(params string[] args) => folder.RunAsync(["tool", "run", "specplanner", "--", .. args]);
    }
}
