using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Puts added steps behind those that the run has: these keep their places, and where they stand.</summary>
internal static class AdditionFold
{
    /// <summary>The state with the steps.</summary>
    /// <exception cref="IllegalTransitionException">The run is done.</exception>
    /// <exception cref="InvalidDataException">Its rollback has begun.</exception>
    public static RunState Add(RunState state, StepsAdded e, DateTimeOffset time)
    {
        if (state.Rollback is not null) throw new InvalidDataException("A run that is rolled back gets no steps.");
        state = InterventionFold.TakeUp(state, "Steps were added.");
        var (known, plan) = (state.TaskList.Count, e.Onto(state.Plan));
        var frame = new RunFrame(state.Start with { Plan = plan, PlanHash = e.PlanHash, TaskHashes = Hashes(state.Start, e), Only = Only(state.Start, e) });
        int[] added = [.. Enumerable.Range(known, plan.Tasks.Count - known)];
        int[] behind = [.. e.Before.Select(frame.PositionOf)];
        var tasks = state.TaskList.AddRange(added.Select(p => new TaskState { Definition = plan.Tasks[p] }));
        foreach (var position in behind) tasks = tasks.SetItem(position, tasks[position] with { Definition = plan.Tasks[position] });
        state = state with
        {
            Frame = frame,
            TaskList = tasks,
            Agenda = Rearranged(state, frame) with { Unresolved = state.Agenda.Unresolved.Union(added) },
            Additions = state.Additions.Add(AdditionOf(state, e, time)),
        };
        return Renewal.Recount(state, [.. behind, .. added]);
    }

    private static RunAddition AdditionOf(RunState state, StepsAdded e, DateTimeOffset time) => new()
    {
        Time = time,
        By = e.By,
        Reason = e.Reason,
        Path = e.Path,
        Text = e.Text,
        Steps = e.Steps,
        Before = e.Before,
        Personas = e.Added.Personas.Select(p => p.Id).ToEquatableArray(),
        Rollbacks = e.Added.Rollbacks.Count - state.Plan.Rollbacks.Count,
    };

    // A step may bring a persona along that the run had no place for.
    private static Agenda Rearranged(RunState state, RunFrame frame)
    {
        int[] places = [.. frame.Personas.Select(p => Array.FindIndex(state.Frame.Personas, known => known.Id == p.Id))];
        return state.Agenda with
        {
            Ready = [.. places.Select(p => p < 0 ? [] : state.Agenda.Ready[p])],
            Busy = [.. places.Select(p => p < 0 ? 0 : state.Agenda.Busy[p])],
        };
    }

    private static EquatableArray<TaskHash> Hashes(RunStarted start, StepsAdded e)
    {
        var now = e.TaskHashes.ToDictionary(h => h.Task, StringComparer.Ordinal);
        return start.TaskHashes.Where(h => !now.ContainsKey(h.Task)).Concat(e.TaskHashes).ToEquatableArray();
    }

    // What is added to a run of some steps is to be carried out.
    private static EquatableArray<string> Only(RunStarted start, StepsAdded e) => start.Only.IsEmpty ? start.Only : start.Only.Concat(e.Added.Tasks.Select(t => t.Id)).ToEquatableArray();
}
