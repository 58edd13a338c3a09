using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Says what is recorded when something is asked of a run from outside: a pure function of its state, in every phase.</summary>
/// <remarks>What it leads to, such as an attempt that has to be ended, follows from the events like everything else.</remarks>
public static class Interventions
{
    /// <summary>What is to be recorded, or why it is refused.</summary>
    public static InterventionAnswer Of(RunState state, Intervention asked) => asked switch
    {
        HaltRun halt => Halt(state, halt),
        AddSteps add => Adding.Of(state, add),
        CancelRun cancel => Cancel(state, cancel),
        SkipTask skip => Named(state, skip.Task) is { } problem ? InterventionAnswer.No(problem) : Skip(state, skip),
        RetryTask retry => Named(state, retry.Task) is { } problem ? InterventionAnswer.No(problem) : Retry(state, retry),
        _ => throw new ArgumentException($"An intervention of an unknown kind: {asked.GetType().Name}.", nameof(asked)),
    };

    private static InterventionAnswer Halt(RunState state, HaltRun halt)
    {
        if (!RunLifecycle.IsUnderWay(state.Phase)) return InterventionAnswer.No($"{Standing.Of(state)}, so there is nothing to halt. {Standing.PermittedFor(state)}");
        if (state.Agenda.Halting) return InterventionAnswer.No($"The run \"{state.RunId}\" was asked to halt already: {state.Reason} It halts when what is running has ended.");
        return InterventionAnswer.Yes(new HaltRequested { Reason = halt.Reason, By = halt.By });
    }

    private static InterventionAnswer Cancel(RunState state, CancelRun cancel) => RunLifecycle.TryFire(state.Phase, RunTrigger.Cancel, out _)
        ? InterventionAnswer.Yes(new RunCancelled { Reason = cancel.Reason, By = cancel.By })
        : InterventionAnswer.No($"{Standing.Of(state)}, so there is nothing to cancel. {Standing.PermittedFor(state)}");

    private static InterventionAnswer Skip(RunState state, SkipTask skip) => Standing.MayBeLeftOut(state.TaskOf(skip.Task))
        ? InterventionAnswer.Yes(new TaskLeftOut { Task = skip.Task, Reason = skip.Reason, By = skip.By, Satisfied = skip.Satisfied })
        : InterventionAnswer.No($"{Standing.Of(state, state.TaskOf(skip.Task))}, so it cannot be left out. {Standing.PermittedFor(state.TaskOf(skip.Task))}");

    private static InterventionAnswer Retry(RunState state, RetryTask retry)
    {
        var task = state.TaskOf(retry.Task);
        if (!Standing.MayBeReopened(task))
            return InterventionAnswer.No($"{Standing.Of(state, task)}, so there is nothing to try again. {Standing.PermittedFor(task)}");

        var behind = task.Phase == TaskPhase.Done ? state.Frame.Graph.Descendants(state.Frame.PositionOf(task.Id)).Select(p => state.TaskList[p]).FirstOrDefault(t => t.IsUnderWay) : null;
        if (behind is not null) return InterventionAnswer.No($"\"{behind.Id}\" depends on \"{task.Id}\" and is under way. Halt the run first, or skip \"{behind.Id}\".");

        // What stands in its way is tried again with it, else it would be blocked once more.
        var events = new List<RunEvent>();
        foreach (var before in state.Frame.Graph.Ancestors(state.Frame.PositionOf(task.Id)).Order())
        {
            var other = state.TaskList[before];
            if (other.Cause is null && (other.HasFailed || other.Phase == TaskPhase.Skipped) && !other.IsOutOfTheWay)
                events.Add(new TaskReopened { Task = other.Id, Reason = $"\"{task.Id}\" is to be tried again and depends on it.", By = retry.By });
        }

        if (task.Cause is null) events.Add(new TaskReopened { Task = task.Id, Reason = retry.Reason, By = retry.By });
        return InterventionAnswer.Yes(events);
    }

    // What keeps every task of the run as it is, or a task the plan does not have.
    private static string? Named(RunState state, string id)
    {
        if (!state.Plan.Tasks.Any(t => string.Equals(t.Id, id, StringComparison.Ordinal)))
            return $"The plan \"{state.Plan.Id}\" has no step \"{id}\".{Compiler.Suggestion.For(id, state.Plan.Tasks.Select(t => t.Id))}";
        if (state.Phase == RunPhase.Done) return $"{Standing.Of(state)}, and what it proved stays proved. Start a new run of \"{state.Plan.Id}\".";
        return state.Rollback is null ? null : $"The run \"{state.RunId}\" failed and its rollback has begun, so its steps stay as they are. Start a new run of \"{state.Plan.Id}\".";
    }
}
