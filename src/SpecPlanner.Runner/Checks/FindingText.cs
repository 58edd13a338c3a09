using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>The words for findings, as compilers print them.</summary>
internal static class FindingText
{
    /// <summary>The word for a severity.</summary>
    public static string Word(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };
}
