using SpecPlanner.Compiler;
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

        problems.AddRange(RollbackProblems(plan, personas));
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

    // A rollback is done in the name of whoever's task failed, and with what that persona may run.
    private static IEnumerable<string> RollbackProblems(Plan plan, Dictionary<string, Persona> personas)
    {
        foreach (var section in plan.Rollbacks)
        {
            var doers = plan.Tasks.Where(t => section.Tasks.Contains(t.Id, StringComparer.Ordinal)).Select(t => personas.GetValueOrDefault(t.Persona)).OfType<Persona>().Distinct();
            foreach (var problem in doers.SelectMany(d => section.Items.SelectMany(i => i.Commands).SelectMany(c => AllowedPrograms.Problems(d, c, plan.Parameters))))
                yield return $"The rollback \"{section.Text.TrimEnd(':')}\": {problem}";
            foreach (var problem in section.Items.SelectMany(i => i.Commands).SelectMany(c => CriterionSupport.CommandProblems($"The rollback \"{section.Text.TrimEnd(':')}\"", c))) yield return problem;
        }
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
