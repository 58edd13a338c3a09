using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>How a rule is suppressed, or that it cannot be.</summary>
internal static class SuppressionAdvice
{
    private const string Because = "because …";

    /// <summary>The paragraph.</summary>
    public static string For(Rule rule)
    {
        if (rule.Severity == RuleSeverity.Error) return "An error cannot be suppressed: no comment silences it, and a plan with an error does not run, whatever a build is told to overlook.";
        return $"{Comment(rule)}{InCSharp(rule)}\n\nFor a whole project: `dotnet_diagnostic.{rule.Id}.severity = none` in a `.globalconfig`, or `<NoWarn>$(NoWarn);{rule.Id}</NoWarn>` in the project file.";
    }

    /// <summary>Whether a comment suppresses it.</summary>
    public static bool TakesComments(Rule rule) => rule.Severity != RuleSeverity.Error && Exception(rule) is null;

    private static string? Exception(Rule rule)
    {
        if (rule.IsInCSharp) return $"As any warning of C#: `[SuppressMessage(\"SpecPlanner.{rule.Category}\", \"{rule.Id}\", Justification = \"…\")]` on the member, whose reason the error log keeps, or `#pragma warning disable {rule.Id}`. Comments of documents do not reach it.";
        if (rule == RuleTable.HiddenByLayer) return "Nothing in a hidden document has an effect, a comment neither. It is information, and fails nothing.";
        return rule == RuleTable.SuppressionInvalid || rule == RuleTable.SuppressionUnused || rule == RuleTable.ResolutionWithoutEffect
            ? "No comment suppresses what is said of comments: delete the one that has no effect."
            : null;
    }

    private static string InCSharp(Rule rule) => rule == RuleTable.ObsoleteCovered ? " At a test, in C#, as any warning of C#: `[SuppressMessage]` or `#pragma`." : "";

    private static string Comment(Rule rule) => Exception(rule) ?? rule switch
    {
        { Category: "Machines" } => $"On the line before, in a diagram `%% spec:disable {rule.Id} {Because}`, elsewhere `<!-- spec:disable {rule.Id} {Because} -->`. Without a reason it has no effect.",
        { Category: "Files" } => $"On the line before, in front matter: `# spec:disable {rule.Id} {Because}`. Without a reason it has no effect.",
        _ => $"On the line before: `<!-- spec:disable {rule.Id} {Because} -->` (in front matter `# spec:disable {rule.Id} {Because}`). It holds for the next field, list item, table row, or heading with its section. Without a reason it has no effect.",
    };
}
