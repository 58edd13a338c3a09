using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Looks whether what was resolved as mandatory is really going to be built.</summary>
internal static class ResolutionChecks
{
    /// <summary>The suppressions without the resolutions that have no effect, which are reported.</summary>
    public static IReadOnlyList<Suppression> WithEffect(IReadOnlyList<Suppression> suppressions, CoverageReport report, FindingBag findings)
    {
        if (!suppressions.Any(s => s.Resolution is { Kind: ResolutionKind.Mandatory })) return suppressions;
        var items = report.Items.Concat(report.Later).Where(i => i.Kind is CoverageKind.Requirement or CoverageKind.Behavior)
            .GroupBy(i => i.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Any(i => i.IsCovered), StringComparer.Ordinal);
        return [.. suppressions.Where(s => s.Resolution is not { Kind: ResolutionKind.Mandatory } resolution || HasEffect(resolution, items, findings))];
    }

    private static bool HasEffect(Resolution resolution, Dictionary<string, bool> items, FindingBag findings)
    {
        if (resolution.Answer is not { } answer)
            return No(resolution.KindSpan, "What is mandatory is named by a requirement or behaviour: mandatory (REQ-3) because …");
        if (!items.TryGetValue(answer.Text, out var isCovered))
            return No(answer.Span, $"There is no requirement or behaviour \"{answer.Text}\".{Suggestion.For(answer.Text, items.Keys)} Until there is, the resolution has no effect.", NearestName.Fixes(answer.Text, items.Keys, answer.Span));
        return isCovered || No(answer.Span, $"No task covers \"{answer.Text}\". Until one does, the resolution has no effect.");

        bool No(TextSpan span, string message, IReadOnlyList<Fix>? fixes = null)
        {
            findings.Add(RuleTable.ResolutionWithoutEffect, span, message, fixes ?? []);
            return false;
        }
    }
}
