namespace SpecPlanner.Runtime;

/// <summary>Which processes of a run may not go on when this life of it ends in the middle.</summary>
internal static class CutOff
{
    /// <summary>Whether a marker that was found on a process belongs to something that is under way.</summary>
    public static bool EndsUnderWay(RunState state, string found) =>
        state.TaskList.Any(t => EndsOf(t, found)) || IsOfPlan(state, found) || IsOfItem(state, found, RollbackItemPhase.Active);

    /// <summary>Whether a marker belongs to the run and to nothing that an action left running on purpose.</summary>
    public static bool EndsAtResume(RunState state, string found) =>
        AttemptMarker.Covers(state.RunId, found) && !state.TaskList.Any(t => Keeps(t, found)) && !IsOfItem(state, found, RollbackItemPhase.Done);

    /// <summary>What the journal has to say of everything that was cut off.</summary>
    /// <param name="state">The run.</param>
    /// <param name="reason">What cut it off.</param>
    /// <param name="ended">For each process that was ended, the marker it was found by.</param>
    public static IEnumerable<RunEvent> Interruptions(RunState state, string reason, IReadOnlyCollection<string> ended)
    {
        for (var position = 0; position < state.TaskList.Count; position++)
        {
            // Whoever works elsewhere goes on there: the lease tells whether, and what is completed is taken in whenever it comes.
            if (state.TaskList[position] is not { Phase: TaskPhase.Active, Claim: null } task) continue;

            // Its action has a result already; what follows from that goes on at the next resume.
            if (AttemptStages.Of(state, task) is var stage && stage == AttemptStage.Over) continue;
            yield return new AttemptInterrupted
            {
                Task = task.Id,
                Attempt = task.Attempt,
                Token = task.Token!,
                Reason = reason,
                ProcessesEnded = CountOf(task, ended),
                BeforeAction = stage != AttemptStage.Action || state.Frame.IsRemote(position),
            };
        }

        foreach (var item in state.Rollback?.Items.Where(i => i.Phase == RollbackItemPhase.Active) ?? [])
            yield return new RollbackItemInterrupted { Section = item.Section, Item = item.Item, Token = item.Token!, Text = item.Text, Reason = reason };
    }

    /// <summary>How many of the ended processes belonged to a task's attempt.</summary>
    public static int CountOf(TaskState task, IEnumerable<string> ended) => ended.Count(found => AttemptMarker.Covers(task.Marker!, found));

    // An action that was carried out may have left a server running, which its criterion is about to look at.
    private static bool EndsOf(TaskState task, string found) => task.Marker is { } marker && task.Phase switch
    {
        TaskPhase.Active => AttemptMarker.Covers(marker, found),
        TaskPhase.Verifying or TaskPhase.Review => AttemptMarker.IsCheckOf(marker, found),
        _ => false,
    };

    private static bool Keeps(TaskState task, string found) => task.Marker is { } marker && AttemptMarker.Covers(marker, found) && task.Phase switch
    {
        TaskPhase.Done or TaskPhase.Skipped => !task.WasCutOff,
        TaskPhase.Verifying or TaskPhase.Review => !AttemptMarker.IsCheckOf(marker, found),
        _ => false,
    };

    private static bool IsOfItem(RunState state, string found, RollbackItemPhase phase) =>
        state.Rollback is { } rollback && rollback.Items.Exists(i => i.Phase == phase && i.Marker is { } marker && AttemptMarker.Covers(marker, found));

    private static bool IsOfPlan(RunState state, string found) => state.VerificationMarker is { } marker && AttemptMarker.Covers(marker, found);
}
