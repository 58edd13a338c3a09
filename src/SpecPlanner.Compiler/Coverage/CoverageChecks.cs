using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reports what nothing covers, what is covered too early, and the gates that are not met.</summary>
internal static class CoverageChecks
{
    /// <summary>Each gap at its own line; each gate at its threshold's, else at the document's first line.</summary>
    public static void Check(SpecificationSyntax syntax, FindingBag findings)
    {
        var report = syntax.Coverage;
        var places = new EntryPlaces(syntax);
        var fixes = new CoverageFixes(syntax.Plan.Text, syntax.Plan.Steps);
        var seen = new HashSet<string>(StringComparer.Ordinal); // an id given twice is reported for that
        foreach (var item in report.Items)
        {
            if (seen.Add(item.Id) && !item.IsCovered)
                findings.Add(RuleTable.Uncovered, places.Of(item.Id), Gap(item, syntax.Specification), fixes.For(item.Id));
        }

        CheckLeakage(syntax, report, fixes, findings);
        CheckObsolete(syntax, fixes, findings);
        foreach (var gate in report.Gates)
        {
            if (!gate.IsMet) findings.Add(RuleTable.GateNotMet, PlaceOf(gate, syntax.Header), Message(gate));
        }
    }

    private static string Gap(CoverageItem item, Specification specification)
    {
        if (item.Kind != CoverageKind.Requirement) return $"No task covers the {Word(item.Kind)} {item.Id}. Name it in the \"Covers\" of the task that makes it true.";
        var serving = specification.Behaviors.Where(b => b.Requirements.Contains(item.Id, StringComparer.Ordinal)).Select(b => b.Id).ToList();
        return serving.Count == 0
            ? $"No task covers the requirement {item.Id}. Name it in the \"Covers\" of a task, or in a behaviour that a task covers."
            : $"No task covers the requirement {item.Id}, nor a behaviour that serves it ({string.Join(", ", serving)}). Name one of them in the \"Covers\" of a task.";
    }

    private static void CheckLeakage(SpecificationSyntax syntax, CoverageReport report, CoverageFixes fixes, FindingBag findings)
    {
        var later = report.Later.GroupBy(i => i.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        for (var task = 0; task < syntax.Covers.Count; task++)
        {
            foreach (var reference in syntax.Covers[task])
            {
                if (!later.TryGetValue(reference.Id, out var item)) continue;
                findings.Add(RuleTable.ReleaseLeakage, reference.Span,
                    $"{item.Id} belongs to release {Number(item.Release)}, and release {Number(syntax.Specification.Release)} is planned. Take it out of \"Covers\", or move it to this release.",
                    fixes.Remove(syntax.Plan.Steps[task], reference)?.AsChoice());
            }
        }
    }

    private static void CheckObsolete(SpecificationSyntax syntax, CoverageFixes fixes, FindingBag findings)
    {
        var obsolete = new HashSet<string>(syntax.Specification.Requirements.Where(r => r.IsObsolete).Select(r => r.Id), StringComparer.Ordinal);
        for (var task = 0; task < syntax.Covers.Count; task++)
        {
            foreach (var reference in syntax.Covers[task].Where(c => obsolete.Contains(c.Id)))
                findings.Add(RuleTable.ObsoleteCovered, reference.Span, $"{reference.Id} is obsolete: nothing needs to make it true any more. Take it out of \"Covers\".", fixes.Remove(syntax.Plan.Steps[task], reference));
        }
    }

    private static TextSpan PlaceOf(CoverageGate gate, SpecificationHeader header) =>
        header.Thresholds.TryGetValue(gate.Key, out var given) ? given.Span : header.Opening;

    private static string Message(CoverageGate gate) =>
        $"The gate \"{gate.Key}\" is not met: {Number(gate.Covered)} of {Number(gate.Total)} are covered, and {gate.Threshold.ToString(CultureInfo.InvariantCulture)} of them must be. Cover what is missing, or change the threshold under \"coverage\".";

    private static string Word(CoverageKind kind) => kind switch
    {
        CoverageKind.Behavior => "behaviour",
        CoverageKind.Transition => "transition",
        _ => "requirement",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where the entries of a specification stand, by their ids.</summary>
internal sealed class EntryPlaces
{
    private readonly Dictionary<string, TextSpan> _places = new(StringComparer.Ordinal);

    public EntryPlaces(SpecificationSyntax syntax)
    {
        foreach (var id in syntax.Requirements.Concat(syntax.Capabilities.SelectMany(c => c.Behaviors)).Select(e => e.Id).Concat(syntax.Machines.SelectMany(m => m.Lines).Select(l => l.Id!.Value)))
        {
            if (!_places.ContainsKey(id.Text)) _places.Add(id.Text, id.Span);
        }
    }

    /// <summary>Where the entry with an id stands.</summary>
    public TextSpan Of(string id) => _places.TryGetValue(id, out var place) ? place : default;
}
