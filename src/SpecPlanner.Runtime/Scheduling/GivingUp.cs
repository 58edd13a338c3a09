namespace SpecPlanner.Runtime;

/// <summary>What is recorded of a task whose attempt was cut off and is not made again.</summary>
/// <remarks>
/// Another attempt begins and ends at once, as failed for good: so its files are brought back and its <c>On failure</c> follows as for every
/// failure, and no retry is spent on what somebody does not want.
/// </remarks>
internal static class GivingUp
{
    /// <summary>The events; none when the task has no attempt that was cut off.</summary>
    public static IReadOnlyList<RunEvent> Of(RunState state, int position, string? by)
    {
        if (state.TaskList[position] is not { Phase: TaskPhase.Pending, Unmet: 0, Interruption: { BeforeAction: false } cut } task) return [];
        var started = Starting.Of(state, position);
        return
        [
            started,
            new ActionEnded
            {
                Task = task.Id,
                Attempt = started.Attempt,
                Token = started.Token,
                Ending = ActionEnding.Blocked,
                Block = BlockKind.Failed,
                Reason = $"It was cut off in attempt {task.Attempt} and is not run again: {cut.Reason}",
                By = by,
            },
        ];
    }
}
