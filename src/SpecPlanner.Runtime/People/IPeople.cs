namespace SpecPlanner.Runtime;

/// <summary>The people a run can turn to: a terminal today. The runtime asks one question at a time.</summary>
public interface IPeople
{
    /// <summary>Whether anybody can be asked now.</summary>
    bool CanBeAsked { get; }

    /// <summary>Asks a person to do a task, and how it went.</summary>
    ValueTask<WorkAnswer> DoAsync(WorkRequest request, CancellationToken cancellationToken);

    /// <summary>Asks a person whether a criterion holds.</summary>
    ValueTask<Judgement> JudgeAsync(JudgementRequest request, CancellationToken cancellationToken);

    /// <summary>Asks a person whether a task may begin.</summary>
    ValueTask<Approval> ApproveAsync(ApprovalRequest request, CancellationToken cancellationToken);

    /// <summary>Asks a person what to do about a task whose last attempt failed.</summary>
    ValueTask<FailureDecision> DecideAsync(FailureRequest request, CancellationToken cancellationToken);

    /// <summary>Asks a person to do an item of a rollback, and how it went.</summary>
    ValueTask<WorkAnswer> RollBackAsync(RollbackRequest request, CancellationToken cancellationToken);
}
