using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>Finds the reported findings that a comment in their document silences.</summary>
internal static class CommentSuppressions
{
    /// <summary>One for each rule that is no error: errors cannot be silenced.</summary>
    public static ImmutableArray<SuppressionDescriptor> Supported { get; } =
        RuleTable.All
            .Where(rule => rule.Severity != RuleSeverity.Error)
            .Select(rule => Describe(rule.Id, "A comment in the Markdown says why."))
            .ToImmutableArray();

    /// <summary>Suppresses what the documents silence.</summary>
    public static void Report(SuppressionAnalysisContext context)
    {
        var documents = ProjectDocuments.Of(context.Compilation, context.Options);
        var files = context.Options.AdditionalFiles.GroupBy(file => file.Path, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (!files.TryGetValue(diagnostic.Location.GetLineSpan().Path, out var file)) continue;
            if (documents.Bind(file, context.CancellationToken) is not { } bound) continue;
            if (ReasonFor(diagnostic, bound) is { } reason)
                context.ReportSuppression(Suppression.Create(Describe(diagnostic.Id, reason), diagnostic));
        }
    }

    private static string? ReasonFor(Diagnostic diagnostic, BoundDocument bound) => bound.Findings
        .Where(reported => reported.IsSuppressed
            && reported.Rule.Id == diagnostic.Id
            && FindingLocation.RoslynSpanOf(reported.Span) == diagnostic.Location.SourceSpan)
        .Select(reported => reported.SuppressionReason)
        .FirstOrDefault();

    private static SuppressionDescriptor Describe(string rule, string reason) =>
        new("SPECSUP" + rule.Substring("SPEC".Length), rule, new SuppressionReason(reason));
}
