namespace SpecPlanner.Compiler;

/// <summary>Puts what the planner found to the places in the document that it is about.</summary>
internal static class PlanningReport
{
    /// <summary>Reports each finding at the field it is about; at the title where the task has no such field.</summary>
    /// <param name="findings">What the planner found.</param>
    /// <param name="text">The document.</param>
    /// <param name="steps">The tasks in the order the planner was given.</param>
    /// <param name="bag">Where they go.</param>
    public static void Add(IEnumerable<PlanningFinding> findings, string text, IReadOnlyList<StepSyntax> steps, FindingBag bag)
    {
        foreach (var finding in findings) bag.Add(finding.Rule, SpanOf(steps[finding.Task], finding.Place), finding.Message, CycleFixes.Fixes(text, steps, finding.Edges));
    }

    private static TextSpan SpanOf(StepSyntax step, PlanningPlace place) => place switch
    {
        PlanningPlace.DependsOn => step.DependsOn,
        PlanningPlace.Files => step.Files,
        PlanningPlace.Estimate => step.Estimate,
        _ => null,
    } ?? step.Head.Title.Span;
}
