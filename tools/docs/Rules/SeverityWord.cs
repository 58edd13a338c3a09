using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>Severities as pages name them, and what the modes make of them.</summary>
internal static class SeverityWord
{
    /// <summary>The word.</summary>
    public static string Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "information",
    };

    /// <summary>How much a rule weighs in a mode.</summary>
    public static RuleSeverity In(string mode, Rule rule) => mode switch
    {
        "strict" when rule.Severity == RuleSeverity.Warning => RuleSeverity.Error,
        "relaxed" when rule.IsGapOrProse => RuleSeverity.Info,
        _ => rule.Severity,
    };
}
