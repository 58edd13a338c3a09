using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What the compiler says of the documents that a run was made from.</summary>
public sealed record PlanningMeasure
{
    /// <summary>Whether the plan could be carried out; <see langword="null"/> when the run did not keep its documents.</summary>
    public PlanVerdict? Verdict { get; init; }

    /// <summary>Why there is no verdict, in a sentence; empty when there is one.</summary>
    public string Unknown { get; init; } = "";

    /// <summary>The gates of a specification; none of a template.</summary>
    public IReadOnlyList<CoverageGate> Gates { get; init; } = [];

    /// <summary>How many findings that no comment silences are errors.</summary>
    public int Errors { get; init; }

    /// <summary>How many are warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>How many findings comments silence.</summary>
    public int Silenced { get; init; }

    /// <summary>Whether the documents make the plan that the run carried out, to the last word.</summary>
    public bool IsSamePlan { get; init; }

    /// <summary>What somebody who was asked thinks of the plan; <see langword="null"/> when nobody judged it as it is.</summary>
    public PlanJudgement? Judgement { get; init; }

    /// <summary>What the specification promises; <see langword="null"/> of a template.</summary>
    internal Specification? Specification { get; private init; }

    /// <summary>Compiles the documents. The verdict of a template follows the rule that holds for specifications.</summary>
    /// <param name="plan">The plan of the run.</param>
    /// <param name="documents">What the run keeps.</param>
    public static PlanningMeasure Of(Plan plan, IReadOnlyList<SourceDocument> documents)
    {
        if (!documents.Any(d => string.Equals(d.Path, plan.Source, StringComparison.Ordinal))) return new PlanningMeasure { Unknown = "The run does not keep the document that its plan was made from." };
        var bound = SpecCompiler.Compile(documents).Documents.FirstOrDefault(d => string.Equals(d.Document.Source.Path, plan.Source, StringComparison.Ordinal));
        if (bound is null) return new PlanningMeasure { Unknown = $"\"{plan.Source}\" cannot be read as a plan." };
        var shown = bound.AllFindings.Where(f => !f.IsSuppressed).ToList();
        var (errors, warnings) = (shown.Count(f => f.Rule.Severity == RuleSeverity.Error), shown.Count(f => f.Rule.Severity == RuleSeverity.Warning));
        return new PlanningMeasure
        {
            Verdict = errors > 0 ? PlanVerdict.Blocked : warnings > 0 ? PlanVerdict.ReadyWithNotes : PlanVerdict.Ready,
            Gates = [.. bound.Document.Coverage?.Gates ?? []],
            Errors = errors,
            Warnings = warnings,
            Silenced = bound.AllFindings.Count - shown.Count,
            IsSamePlan = bound.Plan is { } now && string.Equals(PlanJson.Hash(now), PlanJson.Hash(plan), StringComparison.Ordinal),
            Specification = bound.Document.Model.Specification,
        };
    }
}
