using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A document as it was read: its model, its own findings, and the places that binding needs.</summary>
/// <remarks>Not value-equal; keep the <see cref="Model"/> where equality matters.</remarks>
public sealed class ParsedDocument
{
    internal ParsedDocument(SourceDocument source, LineMap lines, DocumentModel model, IReadOnlyList<Finding> findings)
    {
        Source = source;
        Lines = lines;
        var errors = findings.Where(f => f.Rule.Severity == RuleSeverity.Error).Select(f => f.Rule.Id).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray();
        Model = errors.IsEmpty ? model : model.Layer == Layer.Project ? model with { Errors = errors } : model with { IsBroken = true };
        Findings = findings;
    }

    /// <summary>The document as it came in.</summary>
    public SourceDocument Source { get; }

    /// <summary>Where its lines start.</summary>
    public LineMap Lines { get; }

    /// <summary>What it means, without places.</summary>
    public DocumentModel Model { get; }

    /// <summary>What is wrong with it alone; <see cref="DocumentBinder"/> adds what other documents decide.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Of a specification: phases, levels and paths of its tasks; <see langword="null"/> otherwise.</summary>
    public TaskPlan? TaskPlan => Specification?.TaskPlan;

    /// <summary>Of a specification: what its tasks cover; <see langword="null"/> otherwise.</summary>
    public CoverageReport? Coverage => Specification?.Coverage;

    /// <summary>The id of the step, or task, that a position stands in; <see langword="null"/> outside of all.</summary>
    public string? StepAt(int position) =>
        (Template ?? Specification?.Plan)?.Steps.Where(s => position >= s.Span.Start && position < s.Span.End).Select(s => s.Task.Id).FirstOrDefault();

    internal TextSpan? IdSpan { get; init; }

    internal PlanSyntax? Template { get; init; }

    internal SpecificationSyntax? Specification { get; init; }

    internal IReadOnlyList<Weakness> Weaknesses { get; init; } = [];

    internal IReadOnlyList<Suppression> Suppressions { get; init; } = [];
}
