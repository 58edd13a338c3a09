namespace SpecPlanner.Runtime;

/// <summary>Something the world outside has to do because an event was recorded.</summary>
internal abstract record RunCommand;

/// <summary>Ask a person whether an attempt may begin.</summary>
internal sealed record AskApproval(int Task, ApprovalCause Cause) : RunCommand;

/// <summary>Take back what a person is asked about an attempt, or what its executor was told to do.</summary>
internal sealed record TakeBack(string Marker) : RunCommand;

/// <summary>Copy the files a task names before its first attempt, or bring them back before a later one.</summary>
internal sealed record PrepareFiles(int Task) : RunCommand;

/// <summary>Bring the files of a task back after an attempt that failed.</summary>
internal sealed record RestoreFiles(int Task) : RunCommand;

/// <summary>Commit the files of a task to Git.</summary>
internal sealed record CommitFiles(int Task) : RunCommand;

/// <summary>Ask a person what to do about a task whose last attempt failed.</summary>
internal sealed record AskAboutFailure(int Task) : RunCommand;

/// <summary>Do one item of a rollback.</summary>
internal sealed record DoRollbackItem(RollbackItemState Item) : RunCommand;

/// <summary>Carry out the action of an attempt.</summary>
internal sealed record ExecuteAction(int Task) : RunCommand;

/// <summary>Take in what a worker outside says came of an attempt.</summary>
internal sealed record TakeInResult(int Task) : RunCommand;

/// <summary>Check one criterion of a task, or have it judged.</summary>
internal sealed record CheckCriterion(int Task, ProofLeaf Leaf) : RunCommand;

/// <summary>Check one part of the plan's own criterion, or have it judged.</summary>
internal sealed record CheckPlanCriterion(string Token, string Marker, ProofLeaf Leaf) : RunCommand;

/// <summary>End every process of an attempt: what a failed one may have left running, or what one runs that is given up.</summary>
internal sealed record EndLeftovers(string Marker) : RunCommand;

/// <summary>What an event leads to: the next state, and what is to be done now that it holds.</summary>
internal readonly record struct Decision(RunState State, IReadOnlyList<RunCommand> Commands);
