using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The plan of a run as its file said, without what was added to the run.</summary>
internal static class PlannedPlan
{
    /// <summary>The plan.</summary>
    public static Plan Of(RunState run)
    {
        if (run.Additions.IsEmpty) return run.Plan;
        var personas = run.Additions.SelectMany(a => a.Personas).ToHashSet(StringComparer.Ordinal);
        return run.Plan with
        {
            Tasks = run.Plan.Tasks.Where(t => run.AdditionOf(t.Id) is null).Select(t => Of(run, t)).ToEquatableArray(),
            Personas = run.Plan.Personas.Where(p => !personas.Contains(p.Id)).ToEquatableArray(),
            Rollbacks = run.Plan.Rollbacks.SkipLast(run.Additions.Sum(a => a.Rollbacks)).Select(r => r with { Tasks = r.Tasks.Where(t => run.AdditionOf(t) is null).ToEquatableArray() }).ToEquatableArray(),
        };
    }

    /// <summary>One of its tasks, which may wait for one that was added.</summary>
    public static TaskDefinition Of(RunState run, TaskDefinition task) =>
        run.Additions.IsEmpty ? task : task with { DependsOn = task.DependsOn.Where(d => run.AdditionOf(d) is null).ToEquatableArray() };
}
