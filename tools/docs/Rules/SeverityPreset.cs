using System.Text;
using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>The severities of a mode, as the C# compiler reads them.</summary>
internal static class SeverityPreset
{
    /// <summary>Where the preset of a mode stands.</summary>
    public static string PathOf(string mode) => $"src/SpecPlanner.Package/presets/SpecPlanner.{mode}.globalconfig";

    /// <summary>The preset.</summary>
    public static string Of(string mode, IReadOnlyList<Rule> rules)
    {
        var text = new StringBuilder("# Generated from RuleTable.cs: the severities of SpecPlannerMode ").Append(mode).Append(".\n")
            .Append("# A project's own .globalconfig wins over this file.\nis_global = true\nglobal_level = -100\n\n");
        foreach (var rule in rules)
        {
            var severity = SeverityWord.In(mode, rule) switch { RuleSeverity.Error => "error", RuleSeverity.Warning => "warning", _ => "suggestion" };
            text.Append("# ").Append(rule.Title).Append("\ndotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(severity).Append('\n');
        }

        return text.ToString();
    }
}
