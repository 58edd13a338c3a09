using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Says whether steps can be added to a run, and what is recorded of it: a pure function of its state, in every phase.</summary>
internal static class Adding
{
    public static InterventionAnswer Of(RunState state, AddSteps add)
    {
        if (Refusal(state, add) is { } refusal) return InterventionAnswer.No(refusal);
        var before = add.Before.Distinct(StringComparer.Ordinal).ToEquatableArray();
        var added = StepAdding.Event(state.Plan, add.Addition, add.Addition.Plan ?? throw new ArgumentException("Steps with an error are not added.", nameof(add)), before) with { Reason = add.Reason, By = add.By };
        var plan = added.Onto(state.Plan);
        if (plan.Graph.FindCycle() is { Length: > 0 } cycle)
            return InterventionAnswer.No($"The steps would wait for each other, so none of them could start: {string.Join(" -> ", cycle.Append(cycle[0]).Select(v => plan.Tasks[v].Id))}. Let other steps wait for the new ones.");
        if (PlanSupport.Problems(plan).ToList() is { Count: > 0 } problems) return InterventionAnswer.No(string.Join('\n', problems));
        return InterventionAnswer.Yes(added with
        {
            PlanHash = PlanJson.Hash(plan),
            TaskHashes = plan.Tasks.Where((t, position) => position >= state.TaskList.Count || before.Contains(t.Id, StringComparer.Ordinal)).Select(t => new TaskHash(t.Id, PlanJson.Hash(t))).ToEquatableArray(),
        });
    }

    /// <summary>Why no steps can be added to the run, whatever they are; <see langword="null"/> when they can.</summary>
    public static string? Closed(RunState state) =>
        state.Phase == RunPhase.Done ? $"{Standing.Of(state)}, and what it proved stays proved. Start a new run of \"{state.Plan.Id}\"."
        : state.Rollback is not null ? $"The run \"{state.RunId}\" failed and its rollback has begun, so it gets no more steps. Start a new run of \"{state.Plan.Id}\"."
        : state is { Agenda: { Stopping: true, Failed: { Count: > 0 } failed } } && !RunLifecycle.IsFinished(state.Phase)
        ? $"The run \"{state.RunId}\" stops because \"{state.TaskList[failed.Min].Id}\" failed, so what is added now would never begin. Retry \"{state.TaskList[failed.Min].Id}\" first; then steps can be added, before it too."
        : null;

    private static string? Refusal(RunState state, AddSteps add)
    {
        if (Closed(state) is { } closed) return closed;
        if (!string.Equals(state.Start.PlanHash, add.PlanHash, StringComparison.Ordinal)) return $"The plan of the run \"{state.RunId}\" has changed while the steps were read. Add them again.";
        return add.Before.Select(id => Waiting(state, id)).FirstOrDefault(r => r is not null);
    }

    private static string? Waiting(RunState state, string id)
    {
        if (state.Tasks.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.Ordinal)) is not { } task)
            return $"The plan \"{state.Plan.Id}\" has no step \"{id}\".{Compiler.Suggestion.For(id, state.Plan.Tasks.Select(t => t.Id))}";
        return task.IsUnderWay || task.Phase is TaskPhase.Done or TaskPhase.Review ? $"{Standing.Of(state, task)}, so nothing can come before it any more." : null;
    }
}
