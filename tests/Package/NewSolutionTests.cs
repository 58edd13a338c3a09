namespace SpecPlanner.Package.Tests;

/// <summary><c>dotnet new specplanner</c> with a name that is no C#. What comes of a plain name, the tutorial shows.</summary>
[Collection("packages beside")]
public sealed class NewSolutionTests(PackageFeed feed)
{
    [Fact]
    public async Task A_name_with_dots_dashes_and_a_digit_first_works_from_new_to_run()
    {
        const string name = "2nd.my-plans";
        var place = feed.NewProject("new");
        (await place.RunAsync("new", "install", Path.Combine(feed.Packages, $"SpecPlanner.Templates.{PackageFeed.Version}.nupkg"))).ShouldSucceed();
        (await place.RunAsync("new", "specplanner", "-n", name)).ShouldSucceed();
        var solution = feed.NewProject($"new/{name}");

        var build = (await solution.BuildAsync("-warnaserror")).ShouldSucceed();

        build.Findings().ShouldBeEmpty();
        (await solution.RunAsync("run", "--no-build", "--project", name, "--", "run", "greet", "--target", solution["target"], "--yes")).ShouldSucceed();
        File.ReadAllText(solution["target/greeting.txt"]).ShouldBe("Hello, world!\n");
    }
}
