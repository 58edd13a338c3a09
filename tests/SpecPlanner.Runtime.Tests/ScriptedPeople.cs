namespace SpecPlanner.Runtime.Tests;

/// <summary>People whose answers are written down before.</summary>
internal sealed class ScriptedPeople : IPeople
{
    private int _asking;

    public bool CanBeAsked { get; init; } = true;

    public Func<WorkRequest, WorkAnswer> Work { get; init; } = static _ => new WorkAnswer(WorkAnswerKind.Done, "Ada");

    public Func<JudgementRequest, Judgement> Judge { get; init; } = static _ => new Judgement(true, "Grace", "I looked.");

    public Func<ApprovalRequest, Approval> Approve { get; init; } = static _ => new Approval(ApprovalAnswer.Yes, "Ada");

    public Func<FailureRequest, FailureDecision> Decide { get; init; } = static _ => new FailureDecision(FailureAnswer.Stop, "Ada", "It is broken.");

    public Func<RollbackRequest, WorkAnswer> RollBack { get; init; } = static _ => new WorkAnswer(WorkAnswerKind.Done, "Ada");

    public List<ApprovalRequest> Approvals { get; } = [];

    public List<FailureRequest> Failures { get; } = [];

    public List<RollbackRequest> Rollbacks { get; } = [];

    public List<WorkRequest> Asked { get; } = [];

    public List<JudgementRequest> Judged { get; } = [];

    public async ValueTask<WorkAnswer> DoAsync(WorkRequest request, CancellationToken cancellationToken) =>
        await OneAtATimeAsync(() =>
        {
            Asked.Add(request);
            return Work(request);
        });

    public async ValueTask<Judgement> JudgeAsync(JudgementRequest request, CancellationToken cancellationToken) =>
        await OneAtATimeAsync(() =>
        {
            Judged.Add(request);
            return Judge(request);
        });

    public async ValueTask<Approval> ApproveAsync(ApprovalRequest request, CancellationToken cancellationToken) =>
        await OneAtATimeAsync(() =>
        {
            Approvals.Add(request);
            return Approve(request);
        });

    public async ValueTask<FailureDecision> DecideAsync(FailureRequest request, CancellationToken cancellationToken) =>
        await OneAtATimeAsync(() =>
        {
            Failures.Add(request);
            return Decide(request);
        });

    public async ValueTask<WorkAnswer> RollBackAsync(RollbackRequest request, CancellationToken cancellationToken) =>
        await OneAtATimeAsync(() =>
        {
            Rollbacks.Add(request);
            return RollBack(request);
        });

    private async Task<T> OneAtATimeAsync<T>(Func<T> answer)
    {
        Interlocked.Increment(ref _asking).ShouldBe(1, "two questions at a time");
        await Task.Yield();
        var result = answer();
        Interlocked.Decrement(ref _asking);
        return result;
    }
}
