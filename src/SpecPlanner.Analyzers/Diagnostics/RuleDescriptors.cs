using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>The compiler's rules as Roslyn knows rules.</summary>
internal static class RuleDescriptors
{
    // Where the rule pages can be read, ending in a slash. No address is invented: while the project has no known home, there is no link.
    private const string HelpRoot = "";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        RuleTable.All.ToImmutableDictionary(rule => rule.Id, Describe, StringComparer.Ordinal);

    /// <summary>All of them, ordered by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = RuleTable.All.Select(Of).ToImmutableArray();

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    private static DiagnosticDescriptor Describe(Rule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        "SpecPlanner." + rule.Category,
        SeverityOf(rule),
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot.Length == 0 ? null : $"{HelpRoot}docs/rules/{rule.Id}.md");

    private static DiagnosticSeverity SeverityOf(Rule rule) => rule.Severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
