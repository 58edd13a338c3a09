using System.Text.RegularExpressions;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>The descriptors come from the compiler's table, where release tracking cannot see them; so these tests do its work.</summary>
public sealed partial class ReleaseTrackingTests
{
    [Fact]
    public void Every_rule_stands_in_the_release_tracking_files_as_it_is()
    {
        var expected = RuleTable.All.Select(rule => $"{rule.Id} | SpecPlanner.{rule.Category} | {rule.Severity} | {rule.Title}");

        Rows().ShouldBe(expected);
    }

    [Fact]
    public void Every_rule_is_a_descriptor_with_its_own_severity_and_title() =>
        new PlanAnalyzer().SupportedDiagnostics
            .Select(d => $"{d.Id} | {d.Category} | {d.DefaultSeverity} | {d.Title.ToString(null)}")
            .ShouldBe(Rows());

    [Fact]
    public void Everything_but_an_error_can_be_silenced() =>
        new CommentSuppressor().SupportedSuppressions
            .Select(s => s.SuppressedDiagnosticId)
            .ShouldBe(RuleTable.All.Where(rule => rule.Severity != RuleSeverity.Error).Select(rule => rule.Id));

    private static IEnumerable<string> Rows()
    {
        var folder = Path.Combine(Snapshot.RepositoryFolder, "src", "SpecPlanner.Analyzers");
        return from file in new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
               from line in File.ReadAllLines(Path.Combine(folder, file))
               where RuleRow().IsMatch(line)
               orderby line
               select string.Join(" | ", line.Split('|').Select(cell => cell.Trim()));
    }

    [GeneratedRegex(@"^SPEC\d{4} ")]
    private static partial Regex RuleRow();
}
