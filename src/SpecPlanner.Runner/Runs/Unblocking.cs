using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Says of a blocked step how it can go on: the very command.</summary>
internal static class Unblocking
{
    /// <summary>The command; <see langword="null"/> for a step that is not blocked, or whose run cannot be taken up any more.</summary>
    public static string? CommandFor(RunnerConsole console, ReportedRun run, TaskState task)
    {
        if (run.State.Rollback is not null || run.State.Phase == RunPhase.Done) return null;
        return task.Blocked switch
        {
            BlockKind.Failed => Retry(console, run, task.Id),
            BlockKind.Dependency => Retry(console, run, task.Cause!),
            BlockKind.Person => $"{console.Program} resume {run.State.RunId}{NextSteps.TargetOf(console, run)}",
            _ => null,
        };
    }

    /// <summary>The word for a kind, as people write it.</summary>
    public static string Word(BlockKind kind) => kind.ToString().ToLowerInvariant();

    private static string Retry(RunnerConsole console, ReportedRun run, string task) =>
        $"{console.Program} retry {ShellWord.Of(task)} --run {run.State.RunId}{NextSteps.TargetOf(console, run)}";
}
