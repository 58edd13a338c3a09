namespace SpecPlanner.Runtime;

/// <summary>The words for where runs stand, as files hold them.</summary>
internal static class RunPhaseWords
{
    /// <summary>The word for a phase.</summary>
    public static string Of(RunPhase phase) => phase == RunPhase.RollingBack ? "rolling back" : phase.ToString().ToLowerInvariant();
}
