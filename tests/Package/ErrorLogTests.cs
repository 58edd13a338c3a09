using System.Text.Json;

namespace SpecPlanner.Package.Tests;

[Collection("packages beside")]
public sealed class ErrorLogTests(PackageFeed feed)
{
    private const string Specification = """
        ---
        id: shop
        name: Shop
        ---
        ## Requirements
        - **REQ-1** The shop MUST open.

        ## Tasks
        ### T001: Open
        **Persona**: shell
        **Action**: Run `echo open`.
        **Covers**: REQ-1
        <!-- spec:disable SPEC3002 because the eye is the measure -->
        **Success criterion**: It works correctly.
        """;

    private const string Tests = """
        using System.Diagnostics.CodeAnalysis;
        using SpecPlanner;

        public class ShopTests
        {
            [Covers("shop/REQ-11")]
            public void It_opens() { }

            [Covers("shop/REQ-12")]
            [SuppressMessage("SpecPlanner.Coverage", "SPEC6011", Justification = "comes with the next release")]
            public void It_closes() { }
        }
        """;

    [Fact]
    public async Task The_error_log_keeps_what_was_silenced_in_markdown_and_in_csharp_with_the_reasons()
    {
        var project = feed.NewProject("log").WithProjectFile("SpecPlanner").With("personas/shell.md", Documents.Shell).With("specs/shop.md", Specification).With("ShopTests.cs", Tests);

        var build = (await project.BuildAsync("-p:ErrorLog=log.sarif%2Cversion=2.1")).ShouldSucceed();

        project.FindingsOf(build).ShouldBe(["ShopTests.cs(6,13): warning SPEC6011"]);
        Suppressions(project["log.sarif"]).ShouldBe(
            [("SPEC3002", "specs/shop.md", "the eye is the measure"), ("SPEC6011", "ShopTests.cs", "comes with the next release")], ignoreOrder: true);
    }

    // Roslyn writes the justification of an attribute as such, and that of a suppressor into the type of the suppression.
    private static IEnumerable<(string Rule, string File, string Reason)> Suppressions(string path)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            if (!result.TryGetProperty("suppressions", out var suppressions)) continue;
            var suppression = suppressions.EnumerateArray().ShouldHaveSingleItem();
            var reason = suppression.TryGetProperty("justification", out var said) ? said.GetString()! : suppression.GetProperty("properties").GetProperty("suppressionType").GetString()!;
            var uri = new Uri(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!);
            yield return (result.GetProperty("ruleId").GetString()!, Path.GetRelativePath(Path.GetDirectoryName(path)!, uri.LocalPath).Replace('\\', '/'), reason.Contains("the eye is the measure", StringComparison.Ordinal) ? "the eye is the measure" : reason);
        }
    }
}
