using System.Text;
using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>The table of rules on the front page.</summary>
internal static class FrontPageTable
{
    /// <summary>The front page.</summary>
    public const string Path = "README.md";

    /// <summary>The page with its table.</summary>
    public static string Of(IReadOnlyList<Rule> rules, string page)
    {
        var table = new StringBuilder("| Id | Finding | Severity | Theme |\n|---|---|---|---|\n");
        foreach (var rule in rules) table.Append(Row(rule)).Append('\n');
        return MarkedRegion.Replace(page, "rules", table.ToString());
    }

    /// <summary>The row of a rule.</summary>
    public static string Row(Rule rule) => $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Title} | {SeverityWord.Of(rule.Severity)} | {rule.Category} |";
}
