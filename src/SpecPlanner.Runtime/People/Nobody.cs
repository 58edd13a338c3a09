namespace SpecPlanner.Runtime;

/// <summary>Nobody: what needs a person makes the run wait.</summary>
public sealed class Nobody : IPeople
{
    /// <inheritdoc/>
    public bool CanBeAsked => false;

    /// <inheritdoc/>
    public ValueTask<WorkAnswer> DoAsync(WorkRequest request, CancellationToken cancellationToken) => new(WorkAnswer.None);

    /// <inheritdoc/>
    public ValueTask<Judgement> JudgeAsync(JudgementRequest request, CancellationToken cancellationToken) => new(Judgement.None);

    /// <inheritdoc/>
    public ValueTask<Approval> ApproveAsync(ApprovalRequest request, CancellationToken cancellationToken) => new(Approval.None);

    /// <inheritdoc/>
    public ValueTask<FailureDecision> DecideAsync(FailureRequest request, CancellationToken cancellationToken) => new(FailureDecision.None);

    /// <inheritdoc/>
    public ValueTask<WorkAnswer> RollBackAsync(RollbackRequest request, CancellationToken cancellationToken) => new(WorkAnswer.None);
}
