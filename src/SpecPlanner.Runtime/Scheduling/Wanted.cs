namespace SpecPlanner.Runtime;

/// <summary>Whether a command still makes sense once everything is recorded that was recorded together with what led to it.</summary>
/// <remarks>
/// Many events go to the disk at once, and only then their commands are carried out: a later one may have ended what an
/// earlier one began, such as a question about a step that failed with its run in the same moment.
/// </remarks>
internal static class Wanted
{
    public static bool Is(RunState state, RunCommand command) => command switch
    {
        ExecuteAction c => StageOf(state, c.Task) == AttemptStage.Action,
        TakeInResult c => state.TaskList[c.Task] is { Phase: TaskPhase.Active, Completion: not null, Action: null },
        AskApproval c => StageOf(state, c.Task) == AttemptStage.Approval,
        PrepareFiles c => StageOf(state, c.Task) == AttemptStage.Files,
        RestoreFiles c => state.TaskList[c.Task].IsRestoring,
        CommitFiles c => state.TaskList[c.Task].IsCommitting,
        AskAboutFailure c => state.TaskList[c.Task] is { Question: not null, Token: not null },
        CheckCriterion c => state.TaskList[c.Task] is { Phase: TaskPhase.Verifying or TaskPhase.Review, Token: not null },
        CheckPlanCriterion c => string.Equals(state.VerificationToken, c.Token, StringComparison.Ordinal),
        DoRollbackItem c => state.Rollback is { } rollback && rollback.Items.Exists(i => i.Phase == RollbackItemPhase.Active && string.Equals(i.Token, c.Item.Token, StringComparison.Ordinal)),
        _ => true,
    };

    private static AttemptStage? StageOf(RunState state, int position) =>
        state.TaskList[position] is { Phase: TaskPhase.Active, Token: not null } task ? AttemptStages.Of(state, task) : null;
}
