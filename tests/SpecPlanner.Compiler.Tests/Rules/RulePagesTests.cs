namespace SpecPlanner.Compiler.Tests;

public class RulePagesTests
{
    public static TheoryData<string> Ids => [.. RuleTable.All.Select(r => r.Id)];

    // What takes more than documents is shown where it is found.
    public static TheoryData<string> IdsOfDocuments => [.. RuleTable.All.Where(r => !r.IsFoundLater).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_of_the_same_shape(string id)
    {
        var rule = RuleTable.All.Single(r => r.Id == id);
        var severity = rule.Severity switch { RuleSeverity.Error => "error", RuleSeverity.Warning => "warning", _ => "information" };
        RulePage.Of(id).Shape.ShouldBe(
        [
            $"# {id}: {rule.Title}",
            $"Severity: {severity}. Theme: {rule.Category}.",
            "## Why", "## Non-compliant", "## Compliant", "## How to mend",
        ]);
    }

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

    [Fact]
    public void The_pages_travel_with_the_compiler()
    {
        foreach (var rule in RuleTable.All) RulePages.Find(rule.Id.ToLowerInvariant()).ShouldBe(RepositoryFiles.Read($"docs/rules/{rule.Id}.md"));
        RulePages.Find("SPEC9999").ShouldBeNull();
    }

    [Fact]
    public void No_page_explains_a_rule_that_is_not_there() =>
        Directory.GetFiles(RepositoryFiles.PathOf("docs/rules"), "SPEC*.md").Select(Path.GetFileNameWithoutExtension)
            .OrderBy(n => n, StringComparer.Ordinal).ShouldBe(RuleTable.All.Select(r => r.Id));
}
