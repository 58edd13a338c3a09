namespace SpecPlanner.Package.Tests;

[Collection("packages beside")]
public sealed class PropertyTests(PackageFeed feed)
{
    [Fact]
    public async Task A_word_that_a_property_does_not_know_fails_the_build_and_names_the_words_it_knows()
    {
        var project = feed.NewProject("properties").WithProjectFile("SpecPlanner");
        (await project.RunAsync("restore")).ShouldSucceed();

        (await CollectAsync("SpecPlannerAccessibility", "private")).ShouldContain("SpecPlannerAccessibility is 'private'. Write public or internal.");
        (await CollectAsync("SpecPlannerRunner", "yes")).ShouldContain("SpecPlannerRunner is 'yes'. Write true to make the project a runner, or false.");
        (await CollectAsync("SpecPlannerRuntime", "on")).ShouldContain("SpecPlannerRuntime is 'on'. Write true to generate what runs plans, or false.");
        (await CollectAsync("SpecPlannerAccessibility", "Internal")).ShouldNotContain("error");

        async Task<string> CollectAsync(string property, string value) =>
            (await project.RunAsync("msbuild", "-nologo", "-t:SpecPlannerCollectDocuments", $"-p:{property}={value}")).Output;
    }
}
