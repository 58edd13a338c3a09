using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Where workers claim steps and say what came of them.</summary>
internal static class WorkerDesk
{
    /// <summary>Opens a run for a worker.</summary>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    public static RunDesk Open(RunnerConsole console, string target, string run) =>
        RunDesk.Open(target, run, console.Around);
}
