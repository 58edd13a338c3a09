using System.Text;

namespace SpecPlanner.Compiler.Tests;

/// <summary>The files that are generated from the rule table: the list of rules, and a preset for each mode.</summary>
internal static class RuleDocuments
{
    /// <summary>The table in <c>docs/rules/README.md</c>.</summary>
    public static string List()
    {
        var text = new StringBuilder("# Rules\n\nGenerated from `RuleTable.cs`. *Cannot run* is an error, *may disappoint* is a warning, the rest is information.\n");
        text.Append("`relaxed`, `recommended` and `strict` are the values of `SpecPlannerMode`.\n");
        foreach (var theme in RuleTable.All.GroupBy(r => r.Category))
        {
            text.Append("\n## ").Append(theme.Key).Append("\n\n| id | finding | recommended | relaxed | strict |\n|---|---|---|---|---|\n");
            foreach (var rule in theme)
            {
                text.Append("| [").Append(rule.Id).Append("](").Append(rule.Id).Append(".md) | ").Append(rule.Title)
                    .Append(" | ").Append(Word("recommended", rule)).Append(" | ").Append(Word("relaxed", rule)).Append(" | ").Append(Word("strict", rule)).Append(" |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The preset of a mode.</summary>
    public static string Preset(string mode)
    {
        var text = new StringBuilder("# Generated from RuleTable.cs: the severities of SpecPlannerMode ").Append(mode).Append(".\n")
            .Append("# A project's own .globalconfig wins over this file.\nis_global = true\nglobal_level = -100\n\n");
        foreach (var rule in RuleTable.All)
        {
            var severity = Severity(mode, rule) switch { RuleSeverity.Error => "error", RuleSeverity.Warning => "warning", _ => "suggestion" };
            text.Append("# ").Append(rule.Title).Append("\ndotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(severity).Append('\n');
        }

        return text.ToString();
    }

    private static string Word(string mode, Rule rule) => Severity(mode, rule) switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "information",
    };

    private static RuleSeverity Severity(string mode, Rule rule) => mode switch
    {
        "strict" when rule.Severity == RuleSeverity.Warning => RuleSeverity.Error,
        "relaxed" when rule.IsGapOrProse => RuleSeverity.Info,
        _ => rule.Severity,
    };
}
