namespace SpecPlanner.Runtime;

/// <summary>What has to be ended because somebody outside the run wanted something else done.</summary>
internal static class Interrupting
{
    /// <summary>The commands for an event that ends what is under way.</summary>
    /// <param name="before">The state before the event: afterwards nothing is under way.</param>
    /// <param name="e">The event.</param>
    public static IReadOnlyList<RunCommand> Commands(RunState before, RunEvent e) => e switch
    {
        TaskLeftOut left => [.. OfTask(before.TaskOf(left.Task))],
        TaskReopened or StepsAdded => [.. OfVerification(before)],
        RunCancelled => [.. before.Agenda.UnderWay.SelectMany(p => OfTask(before.TaskList[p])), .. OfVerification(before), .. OfRollback(before)],
        _ => [],
    };

    private static RunCommand[] OfTask(TaskState task) => task is { IsUnderWay: true, Marker: { } marker } ? Of(marker) : [];

    private static RunCommand[] OfVerification(RunState before) =>
        before is { Phase: RunPhase.Verifying, VerificationMarker: { } marker } ? Of(marker) : [];

    private static IEnumerable<RunCommand> OfRollback(RunState before) =>
        before.Rollback?.Items.Where(i => i.Phase == RollbackItemPhase.Active).SelectMany(i => Of(i.Marker!)) ?? [];

    // First nothing more is started or asked, then what was started is ended.
    private static RunCommand[] Of(string marker) => [new TakeBack(marker), new EndLeftovers(marker)];
}
