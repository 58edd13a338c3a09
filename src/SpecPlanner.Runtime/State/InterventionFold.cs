using System.Collections.Immutable;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What somebody does to the state who asks something of a run from outside.</summary>
internal static class InterventionFold
{
    /// <summary>A task is left out, whatever it was doing.</summary>
    public static RunState LeaveOut(RunState state, int position, TaskLeftOut e, DateTimeOffset time)
    {
        state = TakeUp(state, $"\"{e.Task}\" was left out.");
        var task = state.TaskList[position];
        var moved = TaskFold.Moved(task, TaskTrigger.Skip) with
        {
            Ended = time,
            Reason = e.Reason,
            BlocksDependents = !e.Satisfied,
            WasCutOff = task.IsUnderWay,
            FilesAreClean = task.FilesAreClean && !task.IsUnderWay,
            Tried = TriedBy(task),
            NeedsPerson = false,
            HasFailed = false,
            Response = null,
            Cause = null,
            RetryDue = null,
            Question = null,
            Answer = null,
            IsRestoring = false,
            IsCommitting = false,
        };
        state = TaskFold.Leave(state.Off(position), position, task, moved).Unready(position);
        return Revive(state, position);
    }

    /// <summary>A task that was blocked, left out or cancelled is to be tried again, with all its retries and from the first way of doing it.</summary>
    public static RunState Reopen(RunState state, int position, TaskReopened e)
    {
        state = TakeUp(state, $"\"{e.Task}\" is to be tried again.");
        var task = state.TaskList[position];
        if (task.Phase == TaskPhase.Done) state = ReopenBehind(state, position);
        state = Renewal.Renew(state, position, TaskTrigger.Reopen);
        state = state.With(position, state.TaskList[position] with { TimesSentBack = 0, Tried = TriedBy(task) });
        return Revive(Renewal.Recount(state, [position]), position);
    }

    /// <summary>Everything that is not done is cancelled, and nothing is under way any more.</summary>
    public static RunState Cancel(RunState state, RunCancelled e, DateTimeOffset time)
    {
        foreach (var position in state.Agenda.Unresolved) state = TaskFold.Cancel(state, position, e.Reason, time);
        return state with { Rollback = state.Rollback is { } rollback ? RollbackFold.CutOff(rollback) : null };
    }

    // What was done on the strength of a task that is done again is done again too.
    private static RunState ReopenBehind(RunState state, int position)
    {
        foreach (var below in state.Frame.Graph.Descendants(position))
        {
            if (state.TaskList[below].Phase == TaskPhase.Done) state = Renewal.Renew(state, below, TaskTrigger.Reopen);
        }

        return state;
    }

    // What is blocked behind the task may start, has to wait, or is blocked anew: the task may have stood between it and what failed.
    private static RunState Revive(RunState state, int position)
    {
        foreach (var below in state.Frame.Graph.Descendants(position))
        {
            if (state.TaskList[below].Cause is not null) state = Renewal.Renew(state, below, TaskTrigger.Unblock);
        }

        state = Renewal.Recount(state, state.Frame.Graph.Descendants(position));
        var stays = state.Agenda.Stopping && state.Agenda.Failed.Any(p => state.TaskList[p].Response != FailureKind.Continue);
        return state with { Agenda = state.Agenda with { Stopping = stays } };
    }

    /// <summary>A run that had ended can be resumed, and takes up everything that was cancelled because it ended.</summary>
    public static RunState TakeUp(RunState state, string why)
    {
        if (state.Phase == RunPhase.Verifying) return RunFold.Move(state, RunTrigger.Reopen, "") with { VerificationToken = null, Agenda = state.Agenda with { PlanNeedsPerson = false } };
        if (!RunLifecycle.IsFinished(state.Phase)) return state;
        state = RunFold.Move(state, RunTrigger.Reopen, why) with { Agenda = state.Agenda with { Stopping = false, Halting = false } };
        int[] cancelled = [.. Enumerable.Range(0, state.TaskList.Count).Where(p => state.TaskList[p].Phase == TaskPhase.Cancelled)];
        foreach (var position in cancelled) state = Renewal.Renew(state, position, TaskTrigger.Reopen);
        return Renewal.Recount(state, cancelled);
    }

    // The last failure is followed by another attempt after all, which is told of it.
    private static ImmutableList<FailedAttempt> TriedBy(TaskState task) => task.HasFailed && task.Attempt > 0
        ? task.Tried.Add(FailedAttempt.Of(task, task.Reason, task.Category))
        : task.Tried;
}
