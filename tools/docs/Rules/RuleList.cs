using System.Text;
using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>The list of rules beside their pages, by theme.</summary>
internal static class RuleList
{
    /// <summary>Where it stands.</summary>
    public const string Path = "docs/rules/README.md";

    /// <summary>The page.</summary>
    public static string Of(IReadOnlyList<Rule> rules)
    {
        var text = new StringBuilder("# Rules\n\nGenerated from `RuleTable.cs`. *Cannot run* is an error, *may disappoint* is a warning, the rest is information.\n");
        text.Append("`relaxed`, `recommended` and `strict` are the values of `SpecPlannerMode`.\n");
        text.Append("*Fix*: `fix` makes it by itself, or offers several for a person to pick from; an editor's light bulb shows both ([how](../decisions/0170-fixes-to-pick-from.md)).\n");
        foreach (var theme in rules.GroupBy(r => r.Category, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(theme.Key).Append("\n\n| id | finding | recommended | relaxed | strict | fix |\n|---|---|---|---|---|---|\n");
            foreach (var rule in theme) text.Append(Row(rule)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The row of a rule.</summary>
    public static string Row(Rule rule) => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {Word("recommended", rule)} | {Word("relaxed", rule)} | {Word("strict", rule)} | {FixOf(rule)} |";

    private static string FixOf(Rule rule) => rule.Fix switch
    {
        RuleFix.Automatic => "by itself",
        RuleFix.Choice => "to pick",
        _ => "",
    };

    private static string Word(string mode, Rule rule) => SeverityWord.Of(SeverityWord.In(mode, rule));
}
