namespace SpecPlanner.Runtime;

/// <summary>Takes what a worker says of the attempt it has claimed, or refuses it: a pure function of the state, decided while nobody else writes.</summary>
internal static class Holding
{
    // Of heartbeats in a hurry only those are kept that say something.
    private const int LeastGain = 10;

    public static WorkerAnswer Of(RunState state, HeldRequest asked, SecretMask mask, DateTimeOffset now)
    {
        if (!string.Equals(asked.Token.Run, state.RunId, StringComparison.Ordinal)) throw new RunRefusedException([$"The token is one of the run \"{asked.Token.Run}\", not of \"{state.RunId}\"."]);
        if (state.Plan.Tasks.All(t => t.Id != asked.Task)) throw new RunRefusedException([$"The plan \"{state.Plan.Id}\" has no step \"{asked.Task}\".{Compiler.Suggestion.For(asked.Task, state.Plan.Tasks.Select(t => t.Id))}"]);
        var task = state.TaskOf(asked.Task);
        if (asked.Token.Attempt > task.Attempt) throw new RunRefusedException([$"\"{task.Id}\" has had no attempt {asked.Token.Attempt}, so nobody can have claimed it."]);
        AttemptEvent e = asked switch
        {
            KeepWork => new AttemptHeartbeat { Task = task.Id, Attempt = asked.Token.Attempt, Token = asked.Token.Value },
            ReleaseWork r => new AttemptReleased { Task = task.Id, Attempt = asked.Token.Attempt, Token = asked.Token.Value, Reason = GivenBack(task, r, mask) },
            CompleteWork c => new AttemptCompleted { Task = task.Id, Attempt = asked.Token.Attempt, Token = asked.Token.Value, Result = c.Result.Masked(mask) },
            NoteWork n => NoteOf(n, mask),
            _ => throw new ArgumentException($"A request of an unknown kind: {asked.GetType().Name}.", nameof(asked)),
        };
        if ((Fencing.Problem(state, e) ?? (task.IsClaimed ? null : $"Attempt {task.Attempt} is not claimed.")) is { } problem) return Refused(task, e, problem);
        return e switch
        {
            AttemptHeartbeat when !IsWorthKeeping(task.Claim!, now) => WorkerAnswer.Taken(task.Id),
            AttemptLogged note => WorkerAnswer.Taken(task.Id, [.. Counted(task, note), .. IsWorthKeeping(task.Claim!, now) ? [Beat(note)] : Array.Empty<RunEvent>()]),
            _ => WorkerAnswer.Taken(task.Id, e),
        };
    }

    // A result that nobody wants any more may be all that is left of long work, so the journal tells of it.
    private static WorkerAnswer Refused(TaskState task, AttemptEvent e, string problem) => WorkerAnswer.No(
        WorkerOutcome.Over,
        $"{problem} Stop working on \"{task.Id}\": {(e is AttemptCompleted ? "the result was not used." : "the claim is over.")}",
        task.Id,
        e is AttemptCompleted ? [new ResultRefused { Task = e.Task, Attempt = e.Attempt, Token = e.Token, Reason = problem }] : []);

    private static string GivenBack(TaskState task, ReleaseWork asked, SecretMask mask)
    {
        var who = task.Claim?.Worker ?? "Its worker";
        return AttemptLog.Kept(asked.Reason, mask) is { } reason ? $"{who} gave it back: {reason}" : $"{who} gave it back.";
    }

    private static AttemptLogged NoteOf(NoteWork note, SecretMask mask) => new()
    {
        Task = note.Task,
        Attempt = note.Token.Attempt,
        Token = note.Token.Value,
        Level = note.Level,
        Kind = note.Tool is not null ? "tool" : note.Progress is not null ? "progress" : "agent",
        Message = AttemptLog.Kept(note.Message, mask),
        Tool = AttemptLog.Kept(note.Tool, mask),
        Progress = note.Progress is { } part ? Math.Clamp(part, 0, 100) : null,
        File = AttemptLog.Kept(note.File, mask),
        Line = note.Line,
    };

    private static AttemptLogged[] Counted(TaskState task, AttemptLogged note) => task.Logged switch
    {
        < AttemptLog.MostEntries => [note],
        AttemptLog.MostEntries => [AttemptLog.NoMore(note)],
        _ => [],
    };

    private static AttemptHeartbeat Beat(AttemptEvent e) => new() { Task = e.Task, Attempt = e.Attempt, Token = e.Token };

    // After a clock was put back too: the lease ends by the clock as it is now.
    private static bool IsWorthKeeping(TaskClaim claim, DateTimeOffset now)
    {
        var gain = now + claim.Lease - claim.Until;
        return gain < TimeSpan.Zero || gain >= claim.Lease / LeastGain;
    }
}
