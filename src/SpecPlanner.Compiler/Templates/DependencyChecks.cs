using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reports cycles of steps, and steps that need an order and have none.</summary>
internal static class DependencyChecks
{
    /// <summary>Each cycle once, with its whole path, at the first <c>Depends on</c> that takes part in it.</summary>
    public static void Check(PlanSyntax template, FindingBag findings)
    {
        var graph = GraphOf(template.Steps);
        FileConflicts.Check(template, graph, findings);
        foreach (var cycle in graph.FindCycles())
        {
            var path = string.Join(" → ", cycle.Append(cycle[0]).Select(v => template.Steps[v].Task.Id));
            var at = cycle.Select(v => template.Steps[v]).Where(s => s.DependsOn is not null).OrderBy(s => s.Head.Heading.Span.Start).FirstOrDefault();
            findings.Add(RuleTable.Cycle, at?.DependsOn ?? template.Steps[cycle[0]].Head.Title.Span,
                $"These steps wait for each other, so none can start: {path}. Take one \"Depends on\" away.",
                CycleFixes.Fixes(template.Text, template.Steps, cycle.Select((v, i) => (v, cycle[(i + 1) % cycle.Length]))));
        }
    }

    // The plan's own graph goes by id, and two steps with one id would look like a cycle that nobody wrote.
    private static TaskGraph GraphOf(IReadOnlyList<StepSyntax> steps)
    {
        var edges = steps.SelectMany((step, position) => step.WaitsFor.Select(first => (First: first, Then: position))).ToList();
        return TaskGraph.FromEdges(steps.Count, edges.Select(e => e.First).ToArray(), edges.Select(e => e.Then).ToArray());
    }
}
