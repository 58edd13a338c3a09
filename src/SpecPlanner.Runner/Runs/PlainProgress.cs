using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Progress as plain lines, for build servers, pipes and files: one when a step begins, one when it ends.</summary>
internal static class PlainProgress
{
    /// <summary>The line for an event; <see langword="null"/> for events that need none.</summary>
    public static string? Line(Plan plan, RunEvent happened) => happened switch
    {
        AttemptStarted { Attempt: 1 } e => $"{Step(plan, e)}: started",
        AttemptStarted e => $"{Step(plan, e)}: started again, attempt {e.Attempt}",
        AttemptInterrupted e => $"{Step(plan, e)}: interrupted, {e.Reason}",
        RetryScheduled e => $"{Step(plan, e)}: failed, will be tried again: {TextWidth.OneLine(e.Reason)}",
        TaskVerified e => $"{Step(plan, e)}: done",
        TaskFailed e => $"{Step(plan, e)}: failed: {TextWidth.OneLine(e.Reason)}",
        TaskBlocked e => $"{Step(plan, e)}: blocked, because {e.Cause} failed",
        TaskSkipped e => $"{Step(plan, e)}: skipped: {TextWidth.OneLine(e.Reason)}",
        TaskWaiting e => $"{Step(plan, e)}: waits for a person",
        JudgementMissing { Task.Length: > 0 } e => $"{Step(plan, e)}: waits for a judgement",
        RunVerifying => "Checking what the plan must achieve",
        _ => null,
    };

    private static string Step(Plan plan, TaskEvent happened)
    {
        var task = plan.Tasks.FirstOrDefault(t => t.Id == happened.Task);
        return task is null ? happened.Task : $"Step {task.Number}, {TextWidth.OneLine(task.Title)}";
    }
}
