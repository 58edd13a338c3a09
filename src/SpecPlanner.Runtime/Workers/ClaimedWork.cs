namespace SpecPlanner.Runtime;

/// <summary>An attempt that a worker has claimed, and where it is told what to do.</summary>
/// <param name="Token">What it shows to speak for the attempt.</param>
/// <param name="Task">The task, with the claim.</param>
/// <param name="Bundle">The absolute path of the bundle.</param>
/// <param name="Prompt">The absolute path of a Markdown file that says the same in words.</param>
public sealed record ClaimedWork(ClaimToken Token, TaskState Task, string Bundle, string Prompt)
{
    /// <summary>What a claim gave; <see langword="null"/> when it gave nothing.</summary>
    /// <param name="target">The target folder as it is now.</param>
    /// <param name="reply">The answer to the claim.</param>
    public static ClaimedWork? Of(string target, WorkerReply reply)
    {
        if (reply is not { Outcome: WorkerOutcome.Taken, Task: { } id } || ClaimToken.Of(reply.State, reply.State.TaskOf(id)) is not { } token) return null;
        var bundle = BundleStore.FileOf(new RunFolder(target, token.Run).BundlesFolder, id, token.Attempt);
        return new ClaimedWork(token, reply.State.TaskOf(id), bundle, AttemptBundle.Beside(bundle, AttemptBundle.Prompt));
    }
}
