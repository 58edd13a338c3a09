namespace SpecPlanner.Runtime;

/// <summary>Asks people one question at a time, however many tasks run side by side.</summary>
internal sealed class OneAtATime(IPeople people) : IPeople, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public bool CanBeAsked => people.CanBeAsked;

    public ValueTask<WorkAnswer> DoAsync(WorkRequest request, CancellationToken cancellationToken) =>
        AskAsync(() => people.DoAsync(request, cancellationToken), cancellationToken);

    public ValueTask<Judgement> JudgeAsync(JudgementRequest request, CancellationToken cancellationToken) =>
        AskAsync(() => people.JudgeAsync(request, cancellationToken), cancellationToken);

    public ValueTask<Approval> ApproveAsync(ApprovalRequest request, CancellationToken cancellationToken) =>
        AskAsync(() => people.ApproveAsync(request, cancellationToken), cancellationToken);

    public ValueTask<FailureDecision> DecideAsync(FailureRequest request, CancellationToken cancellationToken) =>
        AskAsync(() => people.DecideAsync(request, cancellationToken), cancellationToken);

    public ValueTask<WorkAnswer> RollBackAsync(RollbackRequest request, CancellationToken cancellationToken) =>
        AskAsync(() => people.RollBackAsync(request, cancellationToken), cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async ValueTask<T> AskAsync<T>(Func<ValueTask<T>> ask, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await ask();
        }
        finally
        {
            _turn.Release();
        }
    }
}
