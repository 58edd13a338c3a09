using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What becomes of attempts that were cut off, when their run is taken up again.</summary>
internal static class Orphans
{
    /// <summary>They are run again.</summary>
    public const string Retry = "retry";

    /// <summary>They count as failed.</summary>
    public const string Skip = "skip";

    /// <summary>A person says it of each.</summary>
    public const string Ask = "ask";

    /// <summary>Finds out what becomes of them; <see langword="null"/> when the run is not to go on now.</summary>
    /// <param name="console">Where they are shown, and asked about.</param>
    /// <param name="interrupted">The attempts.</param>
    /// <param name="said">What the command line says, if it does.</param>
    /// <returns>The ids of the steps that are not run again.</returns>
    public static async Task<IReadOnlyCollection<string>?> OfAsync(RunnerConsole console, IReadOnlyList<InterruptedAttempt> interrupted, string? said) => said switch
    {
        Retry => [],
        Skip => [.. interrupted.Select(i => i.Task.Id)],
        Ask => await InterruptedQuestion.AskOfEachAsync(console, interrupted),
        _ => await InterruptedQuestion.AskAsync(console, interrupted) ? [] : null,
    };
}
