using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Applies the suppressions of a document to its findings.</summary>
internal static class SuppressionFilter
{
    /// <summary>The findings in order of place; the silenced ones carry the reason, and suppressions of nothing are added.</summary>
    public static IReadOnlyList<ReportedFinding> Apply(IEnumerable<Finding> findings, IReadOnlyList<Suppression> suppressions)
    {
        var used = new HashSet<SuppressedRule>();
        var reported = new List<ReportedFinding>();
        foreach (var finding in findings.Distinct()) reported.Add(Judge(finding, suppressions, used));
        foreach (var suppression in suppressions)
        {
            foreach (var rule in suppression.Rules)
            {
                if (used.Contains(rule) || rule.Rule.IsFoundLater) continue;
                var message = suppression.Resolution is null
                    ? $"There is no {rule.Rule.Id} here to suppress. Delete the suppression."
                    : $"There is no {rule.Rule.Id} here to resolve. Delete the resolution.";
                reported.Add(new ReportedFinding(RuleTable.SuppressionUnused, rule.Span, message) { Fixes = EquatableArray.Create(rule.Removal) });
            }
        }

        return [.. reported.OrderBy(f => f.Span.Start).ThenBy(f => f.Rule.Id, StringComparer.Ordinal).ThenBy(f => f.Span.Length).ThenBy(f => f.Message, StringComparer.Ordinal)];
    }

    private static ReportedFinding Judge(Finding finding, IReadOnlyList<Suppression> suppressions, HashSet<SuppressedRule> used)
    {
        string? reason = null;
        ResolutionKind? resolution = null;
        if (finding.Rule.Severity != RuleSeverity.Error)
        {
            foreach (var suppression in suppressions)
            {
                if (!suppression.Target.Contains(finding.Span.Start)) continue;
                foreach (var rule in suppression.Rules)
                {
                    if (rule.Rule != finding.Rule) continue;
                    used.Add(rule);
                    (reason, resolution) = (suppression.Reason, suppression.Resolution?.Kind);
                }
            }
        }

        return new ReportedFinding(finding.Rule, finding.Span, finding.Message) { Fixes = finding.Fixes, SuppressionReason = reason, Resolution = resolution };
    }
}
