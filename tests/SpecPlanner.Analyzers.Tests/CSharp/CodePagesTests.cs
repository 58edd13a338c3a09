using System.Text.RegularExpressions;
using SpecPlanner.Compiler;
using SpecPlanner.Tests;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>The examples on the pages of rules about C#, compiled beside the plans they speak of.</summary>
public sealed partial class CodePagesTests
{
    private static readonly string[] Ids = [.. RuleTable.All.Where(rule => rule.IsInCSharp).Select(rule => rule.Id)];

    public static TheoryData<string> Rules => [.. Ids];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Its_non_compliant_example_is_reported(string id) => (await MarkedCode.RulesOf(Example(id, "Non-compliant"))).Distinct().ShouldBe([id]);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Its_compliant_example_is_not(string id) => (await MarkedCode.RulesOf(Example(id, "Compliant"))).ShouldBeEmpty();

    [Fact]
    public void Every_rule_about_csharp_is_among_them() =>
        new CodeAnalyzer().SupportedDiagnostics.Select(d => d.Id).Except(Ids).ShouldBe(["SPEC6006"], "its page shows Markdown");

    private static string Example(string id, string section)
    {
        var page = File.ReadAllText(RepositoryRoot.Of("docs", "rules", id + ".md")).ReplaceLineEndings("\n");
        return Fence().Match(page[page.IndexOf("## " + section + "\n", StringComparison.Ordinal)..]).Groups[1].Value;
    }

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
