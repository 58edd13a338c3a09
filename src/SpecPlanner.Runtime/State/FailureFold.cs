using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What follows for the state when an attempt of a task has failed.</summary>
internal static class FailureFold
{
    public static RunState Retry(RunState state, int position, TaskState task, RetryScheduled e)
    {
        var moved = TaskFold.Moved(task, TaskTrigger.Retry) with
        {
            Failures = task.Failures + 1,
            Reason = e.Reason,
            RetryDue = e.Due,
            Category = e.Category,
            Tried = task.Tried.Add(FailedAttempt.Of(task, e.Reason, e.Category)),
            Question = null,
            Answer = null,
        };
        state = TaskFold.Leave(state, position, task, moved);
        return Renewal.Recount(state with { Agenda = state.Agenda with { Retries = state.Agenda.Retries.Add((e.Due, position)) } }, [position]);
    }

    public static RunState Fail(RunState state, int position, TaskState task, TaskFailed e, DateTimeOffset time)
    {
        var moved = TaskFold.Moved(task, TaskTrigger.Fail) with
        {
            Failures = task.Failures + 1,
            Reason = e.Reason,
            Response = e.Response,
            HasFailed = true,
            Category = e.Category,
            Ended = time,
            NeedsPerson = false,
            Question = null,
        };
        state = TaskFold.Leave(state, position, task, moved);
        state = state with { Agenda = state.Agenda with { Failed = state.Agenda.Failed.Add(position), NeedPerson = state.Agenda.NeedPerson.Remove(position) } };

        // "Continue" notes the failure and goes on as if the task were done.
        if (e.Response == FailureKind.Continue) return TaskFold.Resolve(state, position);
        state = state with { Agenda = state.Agenda with { Stopping = state.Agenda.Stopping || !state.KeepGoing, Unresolved = state.Agenda.Unresolved.Remove(position) } };
        return TaskFold.Doom(state, position, position);
    }

    public static RunState Ask(RunState state, int position, TaskState task, FailureAsked e) =>
        state.With(position, TaskFold.Moved(task, TaskTrigger.Ask) with { Question = e, Reason = e.Reason }).Decided(position);

    public static RunState Answer(RunState state, int position, TaskState task, FailureAnswered e) =>
        state.With(position, task with { Question = null, Answer = e }).Decidable(position);

    /// <summary>The task that is gone back to, all that depends on it and the one that failed are done again.</summary>
    public static RunState GoBack(RunState state, int position, TaskState task, WentBack e)
    {
        var again = GoingBack.Again(state, position, state.Frame.PositionOf(e.To));
        state = state.With(position, task with { TimesSentBack = e.Times, Reason = e.Reason });
        foreach (var one in again)
        {
            if (state.TaskList[one].Phase != TaskPhase.Skipped) state = Renewal.Renew(state, one, TaskTrigger.GoBack);
        }

        return Renewal.Recount(state, again);
    }
}
