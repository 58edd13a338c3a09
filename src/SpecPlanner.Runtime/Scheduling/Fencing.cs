namespace SpecPlanner.Runtime;

/// <summary>Says whether a result is still wanted.</summary>
internal static class Fencing
{
    /// <summary>Why a result is refused, or <see langword="null"/>.</summary>
    public static string? Problem(RunState state, AttemptEvent result)
    {
        var isPlan = string.Equals(result.Task, CriterionChecked.PlanTask, StringComparison.Ordinal);
        return isPlan ? PlanProblem(state, result) : TaskProblem(state, state.TaskOf(result.Task), result);
    }

    private static string? PlanProblem(RunState state, AttemptEvent result)
    {
        if (state.Phase != RunPhase.Verifying || !string.Equals(state.VerificationToken, result.Token, StringComparison.Ordinal))
            return $"A {Word(result)} came for a verification that is over.";
        return !state.Agenda.PlanNeedsPerson && IsNext(state.Frame.PlanProof!, state.Evidence, result) ? null : $"A second {Word(result)} came.";
    }

    private static string? TaskProblem(RunState state, TaskState task, AttemptEvent result)
    {
        if (!TaskFold.IsCurrent(task, result)) return $"A {Word(result)} came for attempt {result.Attempt}, which is over.";
        var fits = result is CriterionChecked or JudgementMissing
            ? task.IsUnderWay && task.Phase != TaskPhase.Active && IsNext(state.Frame.Proofs[state.Frame.PositionOf(task.Id)], task.Evidence, result)
            : task.Phase == TaskPhase.Active && task.Action is null;
        return fits ? null : $"A second {Word(result)} came for attempt {result.Attempt}.";
    }

    // Criteria are looked at one after the other, so only one answer can be wanted.
    private static bool IsNext(Proof proof, IReadOnlyList<CriterionEvidence> evidence, AttemptEvent result) =>
        proof.Next(evidence) is { } leaf && (result is not CriterionChecked check || string.Equals(check.Evidence.Path, leaf.Path, StringComparison.Ordinal));

    private static string Word(AttemptEvent result) => result switch
    {
        CriterionChecked => "check",
        JudgementMissing => "question",
        _ => "result",
    };
}
