using SpecPlanner.Docs;

namespace SpecPlanner.Compiler.Tests;

public class RulePagesTests
{
    // What takes more than documents is shown where it is found.
    public static TheoryData<string> IdsOfDocuments => [.. RuleTable.All.Where(r => !r.IsFoundLater).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(IdsOfDocuments))]
    public void Its_non_compliant_example_is_reported(string id) =>
        RulePage.Of(id).FindingsOf("Non-compliant").Select(f => f.Rule.Id).ShouldContain(id);

    [Theory]
    [MemberData(nameof(IdsOfDocuments))]
    public void Its_compliant_example_is_not(string id)
    {
        var findings = RulePage.Of(id).FindingsOf("Compliant");
        findings.Select(f => f.Rule.Id).ShouldNotContain(id);
        findings.Where(f => f.Rule.Severity == RuleSeverity.Error).Select(f => f.Message).ShouldBeEmpty();
    }

    public static TheoryData<string> IdsToSuppress => [.. RuleTable.All.Where(r => !r.IsFoundLater && SuppressionAdvice.TakesComments(r)).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(IdsToSuppress))]
    public void A_reasoned_comment_before_it_suppresses_it_as_the_page_says(string id) =>
        RulePage.Of(id).SuppressedFindings().ShouldNotBeEmpty();

    [Fact]
    public void The_pages_travel_with_the_compiler()
    {
        foreach (var rule in RuleTable.All) RulePages.Find(rule.Id.ToLowerInvariant()).ShouldBe(RepositoryFiles.Read($"docs/rules/{rule.Id}.md"));
        RulePages.Find("SPEC9999").ShouldBeNull();
    }
}
