using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What a plan asks for that this runtime cannot carry out. Nothing is skipped in silence: such a plan does not start.</summary>
internal static class PlanSupport
{
    /// <summary>Everything that keeps a plan from being run, as sentences in plan order; empty when it can run.</summary>
    public static IReadOnlyList<string> Problems(Plan plan)
    {
        var problems = new List<string>();
        if (plan.Tasks.IsEmpty) problems.Add($"The plan \"{plan.Id}\" has no tasks.");
        problems.AddRange(GraphProblems(plan));
        var personas = plan.Personas.ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (var task in plan.Tasks)
        {
            problems.AddRange(TaskSupport.Problems(plan, task, personas));
        }

        if (plan.SuccessCriterion is { } criterion)
            problems.AddRange(CriterionSupport.Problems("The plan's success criterion", criterion, plan.Reviewer, doer: null, personas, hasAction: false));
        return problems;
    }

    /// <summary>The <c>code</c> tasks that no C# body was given for, as sentences in plan order.</summary>
    public static IReadOnlyList<string> MissingBodies(Plan plan, IReadOnlyDictionary<string, StepBody> bodies)
    {
        var code = plan.Personas.Where(p => p.Executor == ExecutorKind.Code).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return [.. plan.Tasks
            .Where(t => code.Contains(t.Persona) && !bodies.ContainsKey(t.Id))
            .Select(t => $"Task \"{t.Id}\" is C# code, and this runner carries no body for it. Run it with the runner of the project that owns the plan.")];
    }

    private static IEnumerable<string> GraphProblems(Plan plan)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in plan.Tasks)
        {
            if (!ids.Add(task.Id)) yield return $"Two tasks have the id \"{task.Id}\".";
        }

        foreach (var task in plan.Tasks)
        {
            foreach (var id in task.DependsOn.Where(d => !ids.Contains(d)))
                yield return $"Task \"{task.Id}\" depends on \"{id}\", which is not in the plan.";
        }

        if (plan.Graph.FindCycle() is { Length: > 0 } cycle)
            yield return $"The tasks wait for each other: {string.Join(" -> ", cycle.Select(v => plan.Tasks[v].Id))} -> {plan.Tasks[cycle[0]].Id}.";
    }
}
