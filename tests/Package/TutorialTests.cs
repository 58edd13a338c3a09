namespace SpecPlanner.Package.Tests;

/// <summary>Does what docs/ten-minutes.md tells, in its order, in an empty folder: files are changed, commands are run, and what they print is what the page shows.</summary>
[Collection("packages beside")]
[Covers("specplanner/REQ-21")]
public sealed class TutorialTests(PackageFeed feed)
{
    [Fact]
    public async Task Every_command_of_the_page_prints_what_the_page_shows()
    {
        var page = TutorialPage.Read(RepositoryRoot.Of("docs", "ten-minutes.md"));

        var commands = await page.CarryOutAsync(feed.NewProject("tutorial"));

        commands.ShouldBe(9);
    }
}
