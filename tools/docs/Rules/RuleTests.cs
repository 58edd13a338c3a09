using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>
/// The tests of a rule, one in which it fires and one in which it stays silent. They are the two examples on its page, which a test compiles; what takes
/// more than documents to find is named by a test of its own.
/// </summary>
internal static class RuleTests
{
    private const string PageTests = "tests/SpecPlanner.Compiler.Tests/Rules/RulePagesTests.cs";
    private const string CodePageTests = "tests/SpecPlanner.Analyzers.Tests/CSharp/CodePagesTests.cs";

    /// <summary>A sentence for each test that is missing.</summary>
    public static IEnumerable<string> Problems(Rule rule, RepositoryText files)
    {
        var (fires, silent) = rule.IsInCSharp ? OnItsPage(rule, files, CodePageTests) : rule.IsFoundLater ? Named(rule, files) : OnItsPage(rule, files, PageTests);
        if (fires is not null) yield return $"{rule.Id}: no test in which it fires. {fires}";
        if (silent is not null) yield return $"{rule.Id}: no test in which it stays silent. {silent}";
    }

    private static (string? Fires, string? Silent) OnItsPage(Rule rule, RepositoryText files, string testFile)
    {
        var page = files.Read(RulePage.PathOf(rule.Id)) ?? "";
        var tests = files.Read(testFile) ?? "";
        return (Problem("Non-compliant", "Its_non_compliant_example_is_reported"), Problem("Compliant", "Its_compliant_example_is_not"));

        string? Problem(string part, string test)
        {
            if (!tests.Contains(test, StringComparison.Ordinal)) return $"{testFile} has no {test}.";
            return RulePage.Part(page, part)?.Any(l => l.StartsWith("```", StringComparison.Ordinal)) == true ? null : $"Put an example into \"## {part}\" of {RulePage.PathOf(rule.Id)}.";
        }
    }

    // In C#, the id stands in what a test expects to see, and in what it expects not to see.
    private static (string? Fires, string? Silent) Named(Rule rule, RepositoryText files)
    {
        var lines = files.Paths("tests").Where(p => p.EndsWith("Tests.cs", StringComparison.Ordinal)).SelectMany(p => files.Read(p)!.Split('\n')).Where(l => l.Contains(rule.Id, StringComparison.Ordinal)).ToList();
        return (
            lines.Any(l => l.Contains("ShouldContain(", StringComparison.Ordinal) || l.Contains("ShouldBe(", StringComparison.Ordinal)) ? null : $"Let a test below tests/ expect it: ShouldContain(\"{rule.Id}\").",
            lines.Any(l => l.Contains("ShouldNotContain(", StringComparison.Ordinal)) ? null : $"Let a test below tests/ expect that it is not said: ShouldNotContain(\"{rule.Id}\").");
    }
}
