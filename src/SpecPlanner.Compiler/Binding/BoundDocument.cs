using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A document after all others have had their say.</summary>
public sealed class BoundDocument
{
    internal BoundDocument(ParsedDocument document, Plan? plan, IReadOnlyList<ReportedFinding> findings)
    {
        Document = document;
        Plan = plan;
        Findings = findings;
    }

    /// <summary>The document.</summary>
    public ParsedDocument Document { get; }

    /// <summary>The complete plan; <see langword="null"/> when there is none or another document counts for its id. It may have errors.</summary>
    public Plan? Plan { get; }

    /// <summary>All findings, its own and those that other documents decide, ordered by place.</summary>
    public IReadOnlyList<ReportedFinding> Findings { get; }

    /// <summary>Whether any finding is an error: the plan cannot run.</summary>
    public bool HasErrors => Findings.Any(f => f.Rule.Severity == RuleSeverity.Error);
}
