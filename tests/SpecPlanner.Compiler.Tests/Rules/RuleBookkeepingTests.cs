using SpecPlanner.Docs;

namespace SpecPlanner.Compiler.Tests;

/// <summary>What <c>tools/docs</c> refuses: stale files, and rules that are missing in one of their five places.</summary>
public sealed class RuleBookkeepingTests
{
    private static readonly RepositoryText Files = RepositoryText.Above(RepositoryFiles.Root)!;

    /// <summary>A rule of each theme, and one that takes more than documents to find.</summary>
    public static TheoryData<string> OneOfEachTheme =>
        [.. RuleTable.All.Where(r => !r.IsFoundLater).GroupBy(r => r.Category).Select(theme => theme.Last().Id), RuleTable.RequirementUntested.Id];

    [Fact]
    public void Everything_generated_is_as_it_would_be_written_and_every_rule_is_in_its_five_places()
    {
        if (RepositoryRoot.Rewrites)
        {
            foreach (var file in GeneratedFiles.Of(RuleTable.All, Files)) Files.Write(file.Path, file.Text);
        }

        StaleFiles.In(RuleTable.All, Files).Concat(RuleBookkeeping.Problems(RuleTable.All, Files)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(OneOfEachTheme))]
    public void A_rule_that_the_code_does_not_declare_is_refused(string id)
    {
        List<Rule> others = [.. RuleTable.All.Where(r => r.Id != id)];

        RuleBookkeeping.Problems(others, Files).ShouldContain($"{id}: docs/rules/{id}.md names it, and src/SpecPlanner.Compiler/Rules/RuleTable.cs does not. Declare it there, or take it away here.");
        StaleFiles.In(others, Files).ShouldContain(p => p.StartsWith("README.md is stale", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OneOfEachTheme))]
    public void A_rule_without_a_row_in_the_tracking_file_is_refused(string id) =>
        Refused(id, $"no row in {ReleaseTracking.UnshippedPath}. Run: dotnet run --project tools/docs", (ReleaseTracking.UnshippedPath, WithoutRow(ReleaseTracking.UnshippedPath, id + " |")));

    [Theory]
    [MemberData(nameof(OneOfEachTheme))]
    public void A_rule_without_a_page_is_refused(string id) =>
        Refused(id, $"no page docs/rules/{id}.md. Write one with ## Why, ## Non-compliant, ## Compliant, ## How to mend.", (RulePagePath(id), null));

    [Theory]
    [MemberData(nameof(OneOfEachTheme))]
    public void A_rule_whose_page_lacks_a_part_is_refused(string id)
    {
        foreach (var part in new[] { "Why", "Non-compliant", "Compliant", "How to mend", "How to suppress" })
            Refused(id, $"docs/rules/{id}.md has no part \"## {part}\".", (RulePagePath(id), Files.Read(RulePagePath(id))!.Replace($"## {part}\n", "## Other\n", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(OneOfEachTheme))]
    public void A_rule_without_a_row_in_a_table_is_refused(string id)
    {
        foreach (var path in new[] { "README.md", "docs/rules/README.md" })
            Refused(id, $"no row in the table of {path}. Run: dotnet run --project tools/docs", (path, WithoutRow(path, $"| [{id}]")));
    }

    [Theory]
    [MemberData(nameof(OneOfEachTheme))]
    public void A_rule_without_a_test_in_which_it_fires_or_one_in_which_it_stays_silent_is_refused(string id)
    {
        // The tests of a page are its examples; those of a rule that is found later are lines of C#.
        (string, string?)[] changes = id == RuleTable.RequirementUntested.Id
            ? [.. Files.Paths("tests").Select(p => (p, (string?)Files.Read(p)!.Replace(id, "SPEC0000", StringComparison.Ordinal)))]
            : [(RulePagePath(id), Files.Read(RulePagePath(id))!.Replace("```", "", StringComparison.Ordinal))];

        Refused(id, "no test in which it fires.", changes);
        Refused(id, "no test in which it stays silent.", changes);
    }

    [Fact]
    public void Without_the_test_that_compiles_the_pages_every_rule_is_refused()
    {
        var problems = RuleBookkeeping.Problems(RuleTable.All, Files.With(("tests/SpecPlanner.Compiler.Tests/Rules/RulePagesTests.cs", null)));

        problems.Count(p => p.Contains("RulePagesTests.cs has no Its_", StringComparison.Ordinal)).ShouldBe(2 * RuleTable.All.Count(r => !r.IsFoundLater));
    }

    [Fact]
    public void A_file_that_somebody_changed_by_hand_is_stale_from_that_line_on()
    {
        var changed = Files.Read("docs/rules/SPEC3002.md")!.Replace("Severity: warning", "Severity: error", StringComparison.Ordinal);

        StaleFiles.In(RuleTable.All, Files.With(("docs/rules/SPEC3002.md", changed)))
            .ShouldBe(["docs/rules/SPEC3002.md is stale from line 3 on, which has to be \"Severity: warning. Theme: Criteria.\". Run: dotnet run --project tools/docs"]);
    }

    [Fact]
    public void What_a_release_brought_is_not_new_and_its_changes_are_told()
    {
        const string shipped = "SPEC0001 | SpecPlanner.Files | Warning | Old\nSPEC0002 | SpecPlanner.Files | Error | Same\nSPEC0999 | SpecPlanner.Files | Error | Gone\n";

        var unshipped = ReleaseTracking.Unshipped(RuleTable.All, shipped);

        unshipped.ShouldNotContain("SPEC0002");
        unshipped.ShouldContain("### Removed Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\nSPEC0999 | SpecPlanner.Files | Error | Removed\n");
        unshipped.ShouldContain("\nSPEC0001 | SpecPlanner.Files | Error | SpecPlanner.Files | Warning | ");
    }

    private static void Refused(string id, string problem, params (string, string?)[] changes) =>
        RuleBookkeeping.Problems(RuleTable.All, Files.With(changes)).ShouldContain(p => p.StartsWith($"{id}: {problem}", StringComparison.Ordinal));

    private static string WithoutRow(string path, string start) =>
        string.Join('\n', Files.Read(path)!.Split('\n').Where(l => !l.StartsWith(start, StringComparison.Ordinal)));

    private static string RulePagePath(string id) => $"docs/rules/{id}.md";
}
