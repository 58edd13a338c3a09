using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Progress as plain lines, for build servers, pipes and files: one when a step begins, one when it ends.</summary>
internal static class PlainProgress
{
    private const int ShownReason = 200;

    /// <summary>The line for an event; <see langword="null"/> for events that need none.</summary>
    public static string? Line(Plan plan, RunEvent happened) => happened switch
    {
        AttemptStarted { Attempt: 1 } e => $"{Step(plan, e)}: started",
        AttemptStarted e => $"{Step(plan, e)}: started again, attempt {e.Attempt}",
        AttemptReleased e => $"{Step(plan, e)}: {Short(e.Reason)}",
        LeaseExpired e => $"{Step(plan, e)}: {Short(e.Reason)}",
        AttemptInterrupted e => $"{Step(plan, e)}: interrupted, {e.Reason}",
        AttemptClaimed e => $"{Step(plan, e)}: claimed by {TextWidth.OneLine(e.Worker)}",
        AttemptCompleted e => $"{Step(plan, e)}: its worker says {e.Result.Status.ToString().ToLowerInvariant()}{(e.Result.Summary.Length > 0 ? $": {Short(e.Result.Summary)}" : "")}",
        RetryScheduled e => $"{Step(plan, e)}: failed, will be tried again: {Short(e.Reason)}",
        TaskVerified e => $"{Step(plan, e)}: done",
        TaskFailed e => $"{Step(plan, e)}: failed: {Short(e.Reason)}",
        TaskBlocked e => $"{Step(plan, e)}: blocked, because {e.Cause} is not done",
        TaskSkipped e => $"{Step(plan, e)}: skipped: {Short(e.Reason)}",
        TaskLeftOut e => $"{Step(plan, e)}: left out{(e.Satisfied ? ", as if it were done" : "")}{(e.Reason.Length > 0 ? $": {Short(e.Reason)}" : "")}",
        TaskReopened e => $"{Step(plan, e)}: to be tried again",
        StepsAdded e => $"Added: {Words.Some([.. e.Added.Tasks.Select(t => $"step {t.Number}, {TextWidth.OneLine(t.Title)}")])}",
        TaskWaiting e => $"{Step(plan, e)}: waits for a person",
        JudgementMissing { Task.Length: > 0 } e => $"{Step(plan, e)}: waits for a judgement",
        FailureAsked e => $"{Step(plan, e)}: failed, and a person is asked what to do: {Short(e.Reason)}",
        FailureUnanswered e => $"{Step(plan, e)}: waits for a person to say what to do",
        WentBack e => $"{Step(plan, e)}: failed, going back to {e.To}: {Short(e.Reason)}",
        FilesRestored e when e.Files.Any(f => f.Change == FileRestoration.Failed) => $"{Step(plan, e)}: some of its files could NOT be brought back",
        FilesRestored e when e.Files.Any(f => f.Change != FileRestoration.Unchanged) => $"{Step(plan, e)}: its files were brought back",
        RollbackStarted => "Rolling back",
        RollbackItemStarted e => $"Rollback, {RollbackText.Title(e.Text)}: started",
        RollbackItemEnded { Succeeded: true } e => $"Rollback, {RollbackText.Title(e.Text)}: done",
        RollbackItemEnded e => $"Rollback, {RollbackText.Title(e.Text)}: failed: {Short(e.Reason)}",
        RollbackItemWaiting e => $"Rollback, {RollbackText.Title(e.Text)}: waits for a person",
        RunVerifying => "Checking what the plan must achieve",
        _ => null,
    };

    // A reason may quote a whole script; its end says what happened.
    private static string Short(string reason) => TextWidth.CutMiddle(TextWidth.OneLine(reason), ShownReason);

    private static string Step(Plan plan, TaskEvent happened)
    {
        var task = plan.Tasks.FirstOrDefault(t => t.Id == happened.Task);
        return task is null ? happened.Task : Step(task);
    }

    /// <summary>How a line names a step.</summary>
    public static string Step(TaskDefinition task) => $"Step {task.Number}, {TextWidth.OneLine(task.Title)}";
}
