namespace SpecPlanner.Runtime;

/// <summary>Says whether a result is still wanted.</summary>
internal static class Fencing
{
    /// <summary>Why the result of a rollback's item is refused, or <see langword="null"/>.</summary>
    public static string? Problem(RunState state, RollbackItemEvent result)
    {
        var index = state.Phase == RunPhase.RollingBack ? state.Rollback!.IndexOf(result.Section, result.Item) : -1;
        return index >= 0 && RollbackFold.IsCurrent(state.Rollback!.Items[index], result) ? null : "A result came for an item of a rollback that is over.";
    }

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
        return IsWanted(state, task, result) ? null : $"A second {Word(result)} came for attempt {result.Attempt}.";
    }

    private static bool IsWanted(RunState state, TaskState task, AttemptEvent result)
    {
        var stage = AttemptStages.Of(state, task);
        return result switch
        {
            CriterionChecked or JudgementMissing =>
                task.IsUnderWay && task.Phase != TaskPhase.Active && task.Question is null && task.Answer is null &&
                IsNext(state.Frame.Proofs[state.Frame.PositionOf(task.Id)], task.Evidence, result),
            ApprovalGiven or ApprovalDenied => stage == AttemptStage.Approval,
            AttemptOffered => stage == AttemptStage.Action && task.Offer is null,
            AttemptClaimed => task.IsOffered,
            AttemptHeartbeat or AttemptCompleted or AttemptReleased => task.IsClaimed,
            FilesSnapshotted => stage == AttemptStage.Files && task.Snapshot is null,
            FilesCommitted => task.IsCommitting,
            FilesRestored restored => restored.AfterFailure ? task.IsRestoring : stage == AttemptStage.Files && task.Snapshot is not null,
            FailureAnswered or FailureUnanswered => task.Question is not null && !task.NeedsPerson,
            _ => stage != AttemptStage.Over,
        };
    }

    // Criteria are looked at one after the other, so only one answer can be wanted.
    private static bool IsNext(Proof proof, IReadOnlyList<CriterionEvidence> evidence, AttemptEvent result) =>
        proof.Next(evidence) is { } leaf && (result is not CriterionChecked check || string.Equals(check.Evidence.Path, leaf.Path, StringComparison.Ordinal));

    private static string Word(AttemptEvent result) => result switch
    {
        CriterionChecked => "check",
        JudgementMissing or FailureUnanswered => "question",
        AttemptHeartbeat => "heartbeat",
        AttemptLogged => "note",
        FailureAnswered or ApprovalGiven or ApprovalDenied => "answer",
        _ => "result",
    };
}
