using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>The descriptors come from the compiler's table, where release tracking cannot see them. That the tracking files hold the same rows, <c>tools/docs</c> checks.</summary>
public sealed class ReleaseTrackingTests
{
    [Fact]
    public void Every_rule_is_a_descriptor_with_its_own_theme_severity_and_title() =>
        new PlanAnalyzer().SupportedDiagnostics
            .Select(d => $"{d.Id} | {d.Category} | {d.DefaultSeverity} | {d.Title.ToString(null)}")
            .ShouldBe(RuleTable.All.Select(rule => $"{rule.Id} | SpecPlanner.{rule.Category} | {rule.Severity} | {rule.Title}"));

    [Fact]
    public void Everything_but_an_error_can_be_silenced() =>
        new CommentSuppressor().SupportedSuppressions
            .Select(s => s.SuppressedDiagnosticId)
            .ShouldBe(RuleTable.All.Where(rule => rule.Severity != RuleSeverity.Error).Select(rule => rule.Id));
}
