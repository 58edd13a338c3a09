using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>The words for verdicts.</summary>
internal static class VerdictWords
{
    /// <summary>The word for a verdict.</summary>
    public static string Of(PlanVerdict verdict) => verdict switch
    {
        PlanVerdict.Ready => "READY",
        PlanVerdict.ReadyWithNotes => "READY_WITH_NOTES",
        _ => "BLOCKED",
    };
}
