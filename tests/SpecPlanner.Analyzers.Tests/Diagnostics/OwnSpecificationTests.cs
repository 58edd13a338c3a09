using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>This product's own specification, held by its own compiler.</summary>
[Covers("specplanner/REQ-2")]
[Covers("specplanner/REQ-11")]
public sealed class OwnSpecificationTests
{
    private const string SpecificationPath = "specs/specplanner.md";

    [Fact]
    public async Task It_builds_without_a_warning() =>
        (await Project(Text).AnalyzeAsync()).Where(d => !d.IsSuppressed && d.Severity >= DiagnosticSeverity.Warning).Select(d => d.GetMessage(CultureInfo.InvariantCulture)).ShouldBeEmpty();

    [Theory]
    [InlineData("REQ-4")]
    [InlineData("REQ-13")]
    [InlineData("REQ-20")]
    public async Task Without_the_last_task_of_a_requirement_it_does_not_build_and_the_finding_stands_at_the_requirement(string requirement)
    {
        var text = WithoutTasksOf(requirement);
        var line = Text.Split('\n').ToList().FindIndex(l => l.StartsWith($"- **{requirement}**", StringComparison.Ordinal)) + 1;

        var diagnostics = await (Project(text) with { Warnings = ReportDiagnostic.Error }).AnalyzeAsync();

        diagnostics.ShouldContain(d => d.Id == "SPEC6001" && d.Severity == DiagnosticSeverity.Error);
        var gap = diagnostics.Single(d => d.Id == "SPEC6002" && d.GetMessage(CultureInfo.InvariantCulture).Contains(requirement + ",", StringComparison.Ordinal));
        gap.Location.GetLineSpan().Path.ShouldEndWith(SpecificationPath);
        gap.Location.GetLineSpan().StartLinePosition.Line.ShouldBe(line - 1);
    }

    private static string Text { get; } = File.ReadAllText(Path.Combine(RepositoryRoot.Path, SpecificationPath)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static TestProject Project(string text) => TestProject.Of((SpecificationPath, text), ("personas/builder.md", "---\nid: builder\nname: Builder\nexecutor: human\n---\nBuilds.\n"));

    // The tasks that cover it, and the mentions of them elsewhere: what is left must be a plan that lacks nothing else.
    private static string WithoutTasksOf(string requirement)
    {
        var sections = Regex.Matches(Text, @"(?ms)^### \[x\] (?<id>T\d+):.*?(?=^##)");
        var gone = sections.Where(s => Regex.IsMatch(s.Value, $@"\*\*Covers\*\*:.*\b{requirement}\b")).ToList();
        gone.ShouldNotBeEmpty(requirement);
        var text = gone.Aggregate(Text, (t, section) => t.Replace(section.Value, "", StringComparison.Ordinal));
        foreach (var id in gone.Select(s => s.Groups["id"].Value))
        {
            text = Regex.Replace(text, $@"(?m)^\*\*Depends on\*\*: {id}\n", "");
            text = text.Replace($"{id}, ", "", StringComparison.Ordinal).Replace($", {id}", "", StringComparison.Ordinal);
        }

        return text;
    }
}
