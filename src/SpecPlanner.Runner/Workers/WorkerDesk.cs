using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Where workers claim steps and say what came of them.</summary>
internal static class WorkerDesk
{
    /// <summary>Opens a run for a worker.</summary>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    public static RunDesk Open(RunnerConsole console, string target, string run) =>
        RunDesk.Open(target, run, console.Around);

    /// <summary>Hides the secrets of a plan as far as this process knows them: from its environment, as a worker has them.</summary>
    public static SecretMask MaskOf(RunnerConsole console, Plan plan)
    {
        // A worker is a program: it is never asked.
        var given = ParameterArguments.Read([]).WithSecrets(console with { IsInputTerminal = false }, plan.Parameters.Where(p => p.Type == ParameterType.Secret));
        return SecretMask.Of(plan, given.Values);
    }
}
