namespace SpecPlanner.Runtime;

/// <summary>Hides secrets in what people answer: they may have to type one, and quote it by mistake.</summary>
internal sealed class DiscreetPeople(IPeople people, SecretMask mask) : IPeople
{
    public bool CanBeAsked => people.CanBeAsked;

    public async ValueTask<WorkAnswer> DoAsync(WorkRequest request, CancellationToken cancellationToken) =>
        Hidden(await people.DoAsync(request, cancellationToken));

    public async ValueTask<Judgement> JudgeAsync(JudgementRequest request, CancellationToken cancellationToken)
    {
        var judgement = await people.JudgeAsync(request, cancellationToken);
        return judgement with { Why = mask.Hide(judgement.Why) };
    }

    public async ValueTask<Approval> ApproveAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        var approval = await people.ApproveAsync(request, cancellationToken);
        return approval with { Reason = mask.Hide(approval.Reason) };
    }

    public async ValueTask<FailureDecision> DecideAsync(FailureRequest request, CancellationToken cancellationToken)
    {
        var decision = await people.DecideAsync(request, cancellationToken);
        return decision with { Why = mask.Hide(decision.Why) };
    }

    public async ValueTask<WorkAnswer> RollBackAsync(RollbackRequest request, CancellationToken cancellationToken) =>
        Hidden(await people.RollBackAsync(request, cancellationToken));

    private WorkAnswer Hidden(WorkAnswer answer) => answer with { Reason = mask.Hide(answer.Reason) };
}
