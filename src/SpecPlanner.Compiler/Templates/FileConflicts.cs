using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reports two steps that write one file though neither waits for the other: what the one brings back, the other has just made.</summary>
internal static class FileConflicts
{
    /// <summary>Each pair of steps once, at both of them.</summary>
    public static void Check(PlanSyntax template, TaskGraph graph, FindingBag findings)
    {
        foreach (var (path, first, second) in UnorderedWriters.Find([.. template.Steps.Select(s => s.Task)], graph))
        {
            Report(template.Steps[first], template.Steps[second], path, findings);
            Report(template.Steps[second], template.Steps[first], path, findings);
        }
    }

    private static void Report(StepSyntax step, StepSyntax other, string path, FindingBag findings) => findings.Add(
        RuleTable.UnorderedWriters,
        step.Files ?? step.Head.Title.Span,
        $"Step {other.Head.Number} (\"{other.Task.Id}\") writes `{path}` too, and neither waits for the other. Let one of them depend on the other, give each a file of its own, or name one lock in both if any order is right.");
}
