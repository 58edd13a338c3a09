using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What follows from attempts that have a result.</summary>
internal static class Consequences
{
    public static RunEvent? Next(RunState state)
    {
        var agenda = state.Agenda;
        if (agenda.Doomed.Count > 0)
        {
            var (task, cause) = agenda.Doomed.First();
            return new TaskBlocked { Task = state.TaskList[task].Id, Cause = state.TaskList[cause].Id };
        }

        if (TakenBack(state) is { } back) return back;
        foreach (var position in agenda.Decidable)
        {
            if (Decide(state, position) is { } decision) return decision;
        }

        return null;
    }

    // Nothing more may start, so nobody needs to say whether it may, take it on, or say what a failure leads to.
    private static AttemptEvent? TakenBack(RunState state)
    {
        if (state.Agenda is { Stopping: false, Halting: false }) return null;
        foreach (var position in state.Agenda.UnderWay)
        {
            var task = state.TaskList[position];
            if (task.IsOffered || AttemptStages.Of(state, task) == AttemptStage.Approval)
                return new AttemptInterrupted { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Reason = "The run begins nothing more.", BeforeAction = true };
            if (state.Agenda.Stopping && task.Question is { } question) return Failed(state, task, question.Reason);
        }

        return null;
    }

    /// <summary>Whether a task waits to send the run back until what is done again has ended; nothing starts meanwhile.</summary>
    public static bool AreHeld(RunState state) => state.Agenda.Decidable.Count > 0;

    private static AttemptEvent? Decide(RunState state, int position)
    {
        var task = state.TaskList[position];
        if (task.Denial is { } denial) return Failed(state, task, Denied(denial));

        // Nothing is tried again over files that are not what they were.
        if (task.Restored is { IsWhole: false } restored) return Failed(state, task, NotRestored(state, task, restored));
        var proof = state.Frame.Proofs[position];
        var problem = ActionVerdict.Problem(proof, task.Action!);
        if (problem is null && proof.IsProved(task.Evidence))
        {
            if (MustCommit(state, task)) return new FilesCommitting { Task = task.Id, Attempt = task.Attempt, Token = task.Token! };
            if (task.Committed is not { Problem: { Length: > 0 } obstacle }) return new TaskVerified { Task = task.Id, Attempt = task.Attempt, Token = task.Token! };
            problem = $"Its files could not be committed: {obstacle}";
        }

        // Whatever follows, it begins with the files as they were.
        if (task.Snapshot is not null && !task.FilesAreClean) return new FilesRestoring { Task = task.Id, Attempt = task.Attempt, Token = task.Token! };
        if (task.Action is { Ending: ActionEnding.Blocked, Block: BlockKind.Person } blocked)
            return new TaskWaiting { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Reason = blocked.Reason };
        return OfFailure(state, position, problem ?? ActionVerdict.Unmet(task.Evidence, task.Action!.Result));
    }

    // Before anything that depends on the task can change its files again.
    private static bool MustCommit(RunState state, TaskState task) =>
        state.Start.Git && task.Committed is null && (!task.Definition.Files.IsEmpty || task.Action?.Result is { Files.IsEmpty: false });

    // Null while the run can not yet go back.
    private static AttemptEvent? OfFailure(RunState state, int position, string reason)
    {
        var task = state.TaskList[position];
        if (state.Agenda.Stopping) return Failed(state, task, reason);
        var retries = task.Definition.Retries;
        if (task.Failures < retries.Count && MayEndOtherwise(state, position)) return Retry(state, task, reason, Backoff.Of(retries, task.Failures, task.Token!));
        if (task.Answer is { Answer: FailureAnswer.Retry }) return Retry(state, task, reason, TimeSpan.Zero);

        var response = task.Definition.OnFailure;
        if (response.Kind == FailureKind.Ask && task.Answer is null)
            return new FailureAsked { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Reason = reason };
        if (response is not { Kind: FailureKind.GoTo, Target: { } aim }) return Failed(state, task, reason);
        if (task.TimesSentBack == GoingBack.MostTimes)
            return Failed(state, task, $"{reason} It has sent the run back to \"{aim}\" {GoingBack.MostTimes} times already.");
        return GoingBack.MustWait(state, position, state.Frame.PositionOf(aim))
            ? null
            : new WentBack { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, To = aim, Reason = reason, Times = task.TimesSentBack + 1 };
    }

    // Nothing is spent on what cannot help: the same program is missing a second time. Another way of doing it may not need it.
    private static bool MayEndOtherwise(RunState state, int position)
    {
        var task = state.TaskList[position];
        return task.Action?.Ending != ActionEnding.Blocked &&
            (FailureCategories.IsRetryable(FailureCategories.Of(state, position)) || Strategies.HasAnother(task.Definition, task.Failures));
    }

    private static RetryScheduled Retry(RunState state, TaskState task, string reason, TimeSpan backoff) =>
        new() { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Reason = reason, Due = state.Updated + backoff, Category = CategoryOf(state, task) };

    private static FailureCategory CategoryOf(RunState state, TaskState task) => FailureCategories.Of(state, state.Frame.PositionOf(task.Id));

    private static TaskFailed Failed(RunState state, TaskState task, string reason)
    {
        var goesOn = task.Definition.OnFailure.Kind == FailureKind.Continue || task.Answer is { Answer: FailureAnswer.Continue };
        return new TaskFailed
        {
            Task = task.Id,
            Attempt = task.Attempt,
            Token = task.Token!,
            Reason = reason,
            Category = CategoryOf(state, task),
            Response = goesOn ? FailureKind.Continue
                : task.Definition.OnFailure.Kind == FailureKind.RollBack || state.Plan.Rollbacks.Any(r => r.Tasks.Contains(task.Id, StringComparer.Ordinal)) ? FailureKind.RollBack
                : FailureKind.Stop,
        };
    }

    private static string Denied(ApprovalDenied denial) =>
        denial.Reason.Length > 0 ? $"{denial.By} did not let it begin: {denial.Reason}" : $"{denial.By} did not let it begin.";

    private static string NotRestored(RunState state, TaskState task, FilesRestored restored)
    {
        var why = task.Action is null ? "" : Problem(state, task) + " ";
        var lost = restored.Files.Where(f => f.Change == FileRestoration.Failed).Select(f => $"`{f.Path}` ({f.Problem}{CopyOf(state, task, f)})");
        return $"{why}Not restored: {string.Join(", ", lost)}.";
    }

    private static string Problem(RunState state, TaskState task) =>
        ActionVerdict.Problem(state.Frame.Proofs[state.Frame.PositionOf(task.Id)], task.Action!) ?? ActionVerdict.Unmet(task.Evidence, task.Action!.Result);

    private static string CopyOf(RunState state, TaskState task, RestoredFile file) =>
        task.Snapshot!.Files.FirstOrDefault(f => f.Path == file.Path) is { HasCopy: true } copy
            ? $"; its copy is {RunFolder.StateFolder}/runs/{state.RunId}/files/{copy.Sha256}"
            : "";
}
