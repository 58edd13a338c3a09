using System.Collections.Immutable;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What the events of a task do to the state.</summary>
internal static class TaskFold
{
    public static RunState Apply(RunState state, TaskEvent e, DateTimeOffset time)
    {
        if (e is AttemptEvent { Token: null }) throw new InvalidDataException($"{e.GetType().Name} of \"{e.Task}\" has no token.");
        if (e is CriterionChecked { Task: CriterionChecked.PlanTask } plan) return CheckPlan(state, plan);
        if (e is JudgementMissing { Task: CriterionChecked.PlanTask }) return state with { Agenda = state.Agenda with { PlanNeedsPerson = true } };
        if (e is ResultRefused) return state;

        var position = state.Frame.PositionOf(e.Task);
        if (e is TaskRemark) return state;
        var task = state.TaskList[position];
        if (e is AttemptEvent attempt and not AttemptStarted && !IsCurrent(task, attempt))
            throw new InvalidDataException($"Attempt {attempt.Attempt} of \"{attempt.Task}\" (token {attempt.Token}) is not the current one.");

        return e switch
        {
            AttemptStarted started => Start(state, position, task, started, time),
            AttemptLogged => RemoteFold.Log(state, position, task),
            AttemptOffered offer => state.With(position, task with { Offer = offer }),
            AttemptClaimed claim => RemoteFold.Claim(state, position, task, claim, time),
            AttemptHeartbeat => RemoteFold.Keep(state, position, task, time),
            AttemptCompleted completed => RemoteFold.Complete(state, position, task, completed),
            ActionEnded ended => EndAction(state, position, task, ended),
            CriterionChecked check => Look(state, position, task with { Evidence = task.Evidence.Add(check.Evidence) }),
            JudgementMissing => LosePerson(state, position, task),
            AttemptInterrupted cut => Interrupt(state, position, task, cut),
            RetryScheduled retry => FailureFold.Retry(state, position, task, retry),
            TaskVerified => Resolve(Leave(state, position, task, Moved(task, TaskTrigger.Complete) with { Ended = time, Reason = "" }), position),
            TaskSkipped skipped => Resolve(Leave(state, position, task, Moved(task, TaskTrigger.Skip) with { Ended = time, Reason = skipped.Reason }), position),
            TaskFailed failed => FailureFold.Fail(state, position, task, failed, time),
            TaskWaiting waiting => LosePerson(state, position, task, waiting.Reason),
            TaskBlocked blocked => Block(state, position, task, blocked, time),
            TaskCancelled cancelled => Cancel(state, position, cancelled.Reason, time),
            TaskLeftOut leftOut => InterventionFold.LeaveOut(state, position, leftOut, time),
            TaskReopened reopened => InterventionFold.Reopen(state, position, reopened),
            ApprovalGiven approval => AttemptStageFold.Approve(state, position, task, approval),
            ApprovalDenied denial => AttemptStageFold.Deny(state, position, task, denial),
            FilesSnapshotted snapshot => AttemptStageFold.Snapshot(state, position, task, snapshot),
            FilesRestoring => AttemptStageFold.BeginRestoring(state, position, task),
            FilesRestored restored => AttemptStageFold.Restore(state, position, task, restored),
            FilesCommitting => AttemptStageFold.BeginCommitting(state, position, task),
            FilesCommitted committed => AttemptStageFold.Commit(state, position, task, committed),
            FailureAsked asked => FailureFold.Ask(state, position, task, asked),
            FailureAnswered answered => FailureFold.Answer(state, position, task, answered),
            FailureUnanswered => LosePerson(state, position, task),
            WentBack back => FailureFold.GoBack(state, position, task, back),
            _ => throw new InvalidDataException($"A task event of an unknown kind: {e.GetType().Name}."),
        };
    }

    /// <summary>Whether a result belongs to the attempt that is under way.</summary>
    public static bool IsCurrent(TaskState task, AttemptEvent e) =>
        task.Token is not null && task.Attempt == e.Attempt && string.Equals(task.Token, e.Token, StringComparison.Ordinal);

    /// <summary>A task that waited for a person goes on: its attempt begins anew, or its judgement is asked for again.</summary>
    public static RunState FindPerson(RunState state, int position)
    {
        var task = state.TaskList[position];
        var agenda = state.Agenda with { NeedPerson = state.Agenda.NeedPerson.Remove(position) };
        if (task.Phase == TaskPhase.Review)
            return (state with { Agenda = agenda }).With(position, task with { NeedsPerson = false, Reason = "" }).Take(position);
        return Renewal.Recount((state with { Agenda = agenda }).With(position, Moved(task, TaskTrigger.Unblock) with { NeedsPerson = false, Reason = "" }), [position]);
    }

    /// <summary>The task in the phase a trigger leads to.</summary>
    public static TaskState Moved(TaskState task, TaskTrigger trigger) => task with { Phase = TaskLifecycle.Fire(task.Phase, trigger) };

    private static RunState Start(RunState state, int position, TaskState task, AttemptStarted e, DateTimeOffset time)
    {
        if (e.Attempt != task.Attempt + 1) throw new InvalidDataException($"Attempt {e.Attempt} of \"{e.Task}\" follows attempt {task.Attempt}.");
        var moved = Moved(task, TaskTrigger.Start) with
        {
            Attempt = e.Attempt,
            Token = e.Token,
            Marker = e.Marker,
            FirstStarted = task.FirstStarted ?? time,
            Started = time,
            Reason = "",
            Category = null,
            RetryDue = null,
            Strategy = e.Strategy,
            Action = null,
            Evidence = [],
            Interruption = null,
            Denial = null,
            Restored = null,
            Committed = null,
            Question = null,
            Answer = null,
            Offer = null,
            Claim = null,
            Completion = null,
            Logged = 0,
        };
        var agenda = state.Agenda;
        if (task.RetryDue is { } due) agenda = agenda with { Retries = agenda.Retries.Remove((due, position)) };
        return (state with { Agenda = agenda, Attempts = state.Attempts + 1 }).With(position, moved).Unready(position).Take(position);
    }

    private static RunState Interrupt(RunState state, int position, TaskState task, AttemptInterrupted e)
    {
        var moved = Moved(task, TaskTrigger.Interrupt) with { Interruption = e, Reason = e.Reason, FilesAreClean = task.FilesAreClean && e.BeforeAction, Offer = null, Claim = null, Completion = null };
        return Renewal.Recount(Leave(state, position, task, moved), [position]);
    }

    private static RunState EndAction(RunState state, int position, TaskState task, ActionEnded e)
    {
        task = task with { FilesAreClean = false };
        state = state.Unleased(position);
        if (e.Ending == ActionEnding.Finished && ActionVerdict.Problem(state.Frame.Proofs[position], e) is null)
            return Look(state, position, Moved(task, TaskTrigger.Verify) with { Action = e });
        return state.With(position, task with { Action = e }).Decidable(position);
    }

    // What comes next for a task whose action was carried out: a check, a judgement, or the decision.
    private static RunState Look(RunState state, int position, TaskState task)
    {
        var next = state.Frame.Proofs[position].Next(task.Evidence);
        if (next is { IsJudged: true } && task.Phase == TaskPhase.Verifying) task = Moved(task, TaskTrigger.Review);
        state = state.With(position, task);
        return next is null ? state.Decidable(position) : state;
    }

    private static RunState Block(RunState state, int position, TaskState task, TaskBlocked e, DateTimeOffset time)
    {
        var cause = state.Frame.PositionOf(e.Cause);
        var why = state.TaskList[cause].Phase == TaskPhase.Skipped ? "was left out" : "failed";
        var moved = Moved(task, TaskTrigger.LoseDependency) with { Cause = e.Cause, Reason = $"\"{e.Cause}\" {why}.", Ended = time, RetryDue = null };
        state = state.Off(position).With(position, moved).Unready(position);
        return Doom(state with { Agenda = state.Agenda with { Lost = state.Agenda.Lost.Add(position) } }, position, cause);
    }

    /// <summary>The task is not done any more, as its run ends; an attempt that is under way is ended.</summary>
    public static RunState Cancel(RunState state, int position, string reason, DateTimeOffset time)
    {
        var task = state.TaskList[position];
        var moved = Moved(task, TaskTrigger.Cancel) with
        {
            Reason = reason,
            Ended = time,
            NeedsPerson = false,
            RetryDue = null,
            Question = null,
            IsRestoring = false,
            IsCommitting = false,
            WasCutOff = task.IsUnderWay,
            FilesAreClean = task.FilesAreClean && !task.IsUnderWay,
        };
        return Leave(state.Off(position), position, task, moved).Unready(position);
    }

    // Nobody could be asked. A task to do is blocked until someone is there; a judgement stays open, its action is not repeated.
    private static RunState LosePerson(RunState state, int position, TaskState task, string? why = null)
    {
        var reason = why ?? "Needs a person, and nobody could be asked.";
        state = state with { Agenda = state.Agenda with { NeedPerson = state.Agenda.NeedPerson.Add(position) } };
        return task.Phase == TaskPhase.Review
            ? state.With(position, task with { NeedsPerson = true, Reason = reason }).Free(position)
            : Leave(state, position, task, Moved(task, TaskTrigger.NeedPerson) with { NeedsPerson = true, Reason = reason });
    }

    private static RunState CheckPlan(RunState state, CriterionChecked e)
    {
        if (!string.Equals(state.VerificationToken, e.Token, StringComparison.Ordinal))
            throw new InvalidDataException($"The check with token {e.Token} is not of the current verification.");
        return state with { Evidence = state.Evidence.Add(e.Evidence) };
    }

    /// <summary>The attempt is over: it gives its place and its token back.</summary>
    public static RunState Leave(RunState state, int position, TaskState before, TaskState after) =>
        (before.IsUnderWay ? state.Free(position) : state).Unleased(position).With(position, after with { Token = null }).Decided(position);

    /// <summary>What waited for the task waits for one thing less.</summary>
    public static RunState Resolve(RunState state, int position)
    {
        state = state with { Agenda = state.Agenda with { Unresolved = state.Agenda.Unresolved.Remove(position) } };
        foreach (var dependant in state.Frame.Graph.SuccessorsOf(position))
        {
            var task = state.TaskList[dependant];
            state = state.With(dependant, task with { Unmet = Math.Max(0, task.Unmet - 1) });
            if (task.Unmet == 1 && task is { Phase: TaskPhase.Pending, RetryDue: null }) state = state.Ready(dependant);
        }

        return state;
    }

    /// <summary>What waits for the task can never start.</summary>
    public static RunState Doom(RunState state, int position, int cause)
    {
        var doomed = state.Agenda.Doomed;
        foreach (var dependant in state.Frame.Graph.SuccessorsOf(position))
        {
            if (state.TaskList[dependant].Phase == TaskPhase.Pending && !doomed.ContainsKey(dependant)) doomed = doomed.Add(dependant, cause);
        }

        return state with { Agenda = state.Agenda with { Doomed = doomed } };
    }
}
