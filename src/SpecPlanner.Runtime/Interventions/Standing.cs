using System.Globalization;

namespace SpecPlanner.Runtime;

/// <summary>Says where a run or a task stands, and what may be asked of it.</summary>
internal static class Standing
{
    /// <summary>Where a run stands: the beginning of a sentence.</summary>
    public static string Of(RunState state) => string.Create(CultureInfo.InvariantCulture, $"The run \"{state.RunId}\" is {Word(state.Phase)} since {state.Updated:yyyy-MM-dd HH:mm:ss} UTC");

    /// <summary>Where a task stands: the beginning of a sentence.</summary>
    public static string Of(RunState state, TaskState task) => task.Phase switch
    {
        TaskPhase.Pending when task.RetryDue is { } due => string.Create(CultureInfo.InvariantCulture, $"\"{task.Id}\" is tried again at {due:HH:mm:ss} UTC by itself"),
        TaskPhase.Pending when task.Unmet > 0 => $"\"{task.Id}\" is pending and waits for {string.Join(", ", Missing(state, task))}",
        TaskPhase.Pending when state.ObstacleOf(task) is { } obstacle => $"\"{task.Id}\" is pending and {obstacle.Text}",
        TaskPhase.Active or TaskPhase.Verifying => $"\"{task.Id}\" is under way, in attempt {task.Attempt}",
        TaskPhase.Review when task.NeedsPerson => $"\"{task.Id}\" waits for a person's judgement, which `resume` asks for again",
        _ => $"\"{task.Id}\" is {task.Phase.ToString().ToLowerInvariant()}",
    };

    /// <summary>What may be asked of a run: a sentence.</summary>
    public static string PermittedFor(RunState state) => state.Phase switch
    {
        RunPhase.Halted or RunPhase.Waiting => state.Rollback is null ? "Permitted are resume, add, skip, retry and cancel." : "Permitted are resume and cancel.",
        RunPhase.Failed or RunPhase.Cancelled when state.Rollback is null => "Permitted are add, and retry and skip of a step, after which it can be resumed.",
        _ => $"Start a new run of \"{state.Plan.Id}\".",
    };

    /// <summary>What may be asked of a task: a sentence.</summary>
    public static string PermittedFor(TaskState task) => (MayBeLeftOut(task), MayBeReopened(task)) switch
    {
        (true, true) => "Permitted are skip and retry.",
        (true, false) => "Permitted is skip.",
        (false, true) => "Permitted is retry.",
        _ => "Nothing else can be asked of it.",
    };

    /// <summary>Whether a task may be left out; one that was cancelled with its run is pending again once that is taken up.</summary>
    public static bool MayBeLeftOut(TaskState task) => task.Phase == TaskPhase.Cancelled || TaskLifecycle.TryFire(task.Phase, TaskTrigger.Skip, out _);

    /// <summary>Whether a task may be tried again.</summary>
    public static bool MayBeReopened(TaskState task) => (task.Phase != TaskPhase.Done || task.IsOutdated) && TaskLifecycle.TryFire(task.Phase, TaskTrigger.Reopen, out _);

    private static IEnumerable<string> Missing(RunState state, TaskState task) =>
        task.Definition.DependsOn.Where(d => !state.TaskOf(d).IsOutOfTheWay).Select(d => $"\"{d}\"");

    private static string Word(RunPhase phase) => phase == RunPhase.RollingBack ? "rolling back" : phase.ToString().ToLowerInvariant();
}
