namespace SpecPlanner.Runtime;

/// <summary>What workers outside do to the state.</summary>
internal static class RemoteFold
{
    public static RunState Claim(RunState state, int position, TaskState task, AttemptClaimed e, DateTimeOffset time)
    {
        if (!task.IsOffered) throw new InvalidDataException($"Attempt {e.Attempt} of \"{e.Task}\" is not offered.");
        var limit = task.Definition.Timeout is { } most ? time + most : (DateTimeOffset?)null;
        return state.With(position, task with { Claim = new TaskClaim(e.Worker, e.Lease, time, time + e.Lease, limit) }).Leased(position);
    }

    public static RunState Keep(RunState state, int position, TaskState task, DateTimeOffset time)
    {
        var claim = Claimed(task);
        return state.Unleased(position).With(position, task with { Claim = claim with { Until = time + claim.Lease } }).Leased(position);
    }

    public static RunState Complete(RunState state, int position, TaskState task, AttemptCompleted e)
    {
        Claimed(task);
        return state.Unleased(position).With(position, task with { Completion = e });
    }

    /// <summary>An attempt has logged something; of one that a worker is at, the entries are counted.</summary>
    public static RunState Log(RunState state, int position, TaskState task) => task.Claim is null ? state : state.With(position, task with { Logged = task.Logged + 1 });

    private static TaskClaim Claimed(TaskState task) => task.IsClaimed ? task.Claim! : throw new InvalidDataException($"Attempt {task.Attempt} of \"{task.Id}\" is not claimed.");
}
