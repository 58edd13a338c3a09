using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The secrets of a run that another process carries on.</summary>
internal static class PlanSecrets
{
    /// <summary>Hides the secrets of a plan as far as this process knows them: from its environment.</summary>
    public static SecretMask MaskOf(RunnerConsole console, Plan plan)
    {
        // Whoever asks something of a run may be a program: it is never asked itself.
        var given = ParameterArguments.Read([]).WithSecrets(console with { IsInputTerminal = false }, plan.Parameters.Where(p => p.Type == ParameterType.Secret));
        return SecretMask.Of(plan, given.Values);
    }
}
