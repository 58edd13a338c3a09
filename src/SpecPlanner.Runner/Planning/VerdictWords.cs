using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The words for verdicts.</summary>
internal static class VerdictWords
{
    /// <summary>The word for a verdict.</summary>
    public static string Of(PlanVerdict verdict) => JudgementJson.WordOf(verdict);
}
