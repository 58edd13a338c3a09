using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Plans the tasks of a specification that was read.</summary>
internal static class SpecificationPlanning
{
    /// <summary>The same specification with its plan: each task has its phase, and waits for what it has to wait for because of files too.</summary>
    public static SpecificationSyntax Plan(SpecificationSyntax syntax, FindingBag findings)
    {
        var coverage = Coverage.Of(syntax.Specification, syntax.Plan.Plan.Tasks);
        var planning = Planner.Plan([.. syntax.Plan.Steps.Select(s => new PlannerTask(s.Task, s.WaitsFor))], coverage.SteelThread);
        PlanningReport.Add(planning.Findings, syntax.Plan.Text, syntax.Plan.Steps, findings);
        return syntax with
        {
            TaskPlan = planning.Plan,
            Coverage = coverage,
            Plan = syntax.Plan with
            {
                Steps = [.. syntax.Plan.Steps.Select((s, i) => s with { Task = planning.Tasks[i] })],
                Plan = syntax.Plan.Plan with { Tasks = planning.Tasks.ToEquatableArray() },
            },
        };
    }
}
