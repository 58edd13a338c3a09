using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Tells whether a stage of a decomposition has reached what it is for.</summary>
public static class DecompositionGate
{
    /// <summary>Whether a stage is done: nothing of it is missing, nothing in the document is wrong, and after the last stage the gates pass.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="bound">The specification, bound among the project's other documents.</param>
    public static bool IsMet(DecompositionStage stage, BoundDocument bound)
    {
        if (bound.Document.Model.Specification is not { } specification || Wrong(bound).Any()) return false;
        if (stage == DecompositionStage.Tasks) return IsReady(bound);
        if (MissingAt(stage, bound).Count > 0) return false;
        return stage switch
        {
            DecompositionStage.Requirements => specification.Requirements.Count > 0,
            DecompositionStage.Behaviors => specification.Behaviors.Any(),
            _ => specification.Flows.Count > 0,
        };
    }

    /// <summary>What a stage lacks by the look of it, a sentence each: what the skeleton would draft.</summary>
    public static IReadOnlyList<string> MissingAt(DecompositionStage stage, BoundDocument bound) => [.. SpecificationDrafts.Missing(bound.Document, stage)];

    /// <summary>Whether the plan can be carried out, and no place of a draft is left open.</summary>
    public static bool IsReady(BoundDocument bound) =>
        bound.Verdict is PlanVerdict.Ready or PlanVerdict.ReadyWithNotes && bound.Document.Source.Text.IndexOf(SpecificationDrafts.Mark, StringComparison.Ordinal) < 0;

    /// <summary>The errors that are slips of the text; gates that are not met and questions that block are the state of a plan that is not finished.</summary>
    public static IEnumerable<ReportedFinding> Wrong(BoundDocument bound) =>
        bound.AllFindings.Where(f => f.Rule.Severity == RuleSeverity.Error && f.Rule != RuleTable.GateNotMet && f.Rule != RuleTable.BlockingQuestion);
}
