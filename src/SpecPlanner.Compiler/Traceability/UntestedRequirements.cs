using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Finds the requirements that no test covers: something that the documents alone do not tell.</summary>
public static class UntestedRequirements
{
    /// <summary>A finding at the id of each requirement of the present release that no test covers, silenced ones included.</summary>
    /// <param name="document">A specification.</param>
    /// <param name="matrix">What its tests cover.</param>
    public static IReadOnlyList<ReportedFinding> Of(ParsedDocument document, TraceMatrix matrix)
    {
        if (document.Specification is not { } syntax) return [];
        var findings = new FindingBag(document.Source.Text.Length);
        var places = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var entry in syntax.Requirements)
        {
            if (!places.ContainsKey(entry.Id.Text)) places[entry.Id.Text] = entry.Id.Span;
        }

        foreach (var row in matrix.Requirements)
        {
            if (row.IsLater || !row.Tests.IsEmpty || !places.TryGetValue(row.Id, out var place)) continue;
            findings.Add(RuleTable.RequirementUntested, place, Message(row));
        }

        return [.. SuppressionFilter.Apply(findings.Findings, document.Suppressions).Where(f => f.Rule == RuleTable.RequirementUntested)];
    }

    private static string Message(TraceRow row) => row.Through.IsEmpty
        ? $"No test covers {row.Id}. Put [Covers] with this id on the test that shows it."
        : $"No test covers {row.Id}. Put [Covers] with this id on the test that shows it, or with a behaviour that refers to it ({string.Join(", ", row.Through)}).";
}
