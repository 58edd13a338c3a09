using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A document after all others have had their say.</summary>
public sealed class BoundDocument
{
    internal BoundDocument(ParsedDocument document, Plan? plan, IReadOnlyList<ReportedFinding> all, bool concernsProject)
    {
        Document = document;
        Plan = plan;
        AllFindings = all;
        Findings = concernsProject ? all : [.. all.Where(f => f.Rule == RuleTable.HiddenByLayer && document.Model.Layer == Layer.User)];
    }

    /// <summary>The document.</summary>
    public ParsedDocument Document { get; }

    /// <summary>The complete plan; <see langword="null"/> when there is none or another document counts for its id. It may have errors.</summary>
    public Plan? Plan { get; }

    /// <summary>The findings that concern the project, ordered by place: those in a package's or the user's document do where one of its plans uses it.</summary>
    public IReadOnlyList<ReportedFinding> Findings { get; }

    /// <summary>All findings, its own and those that other documents decide, ordered by place.</summary>
    public IReadOnlyList<ReportedFinding> AllFindings { get; }

    /// <summary>What comes of a specification; <see langword="null"/> for other documents.</summary>
    /// <remarks>Judged on default severities, so that it is the same in the editor, the build and the tool.</remarks>
    public PlanVerdict? Verdict => Document.Model.Specification is null ? null
        : HasErrors ? PlanVerdict.Blocked
        : AllFindings.Any(f => f.Rule.Severity == RuleSeverity.Warning && !f.IsSuppressed) ? PlanVerdict.ReadyWithNotes
        : PlanVerdict.Ready;

    /// <summary>Whether any finding is an error: the plan cannot run.</summary>
    public bool HasErrors => AllFindings.Any(f => f.Rule.Severity == RuleSeverity.Error);
}
