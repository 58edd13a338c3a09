using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What was planned, on the page of an evaluation.</summary>
internal static class PlanningSection
{
    /// <summary>The section.</summary>
    public static PageSection Of(PlanningMeasure planning) => new(
        "Planning",
        planning.Verdict is { } verdict
            ?
            [
                new PageFact("verdict", VerdictWords.Of(verdict), verdict switch { PlanVerdict.Ready => Tone.Good, PlanVerdict.ReadyWithNotes => Tone.Notice, _ => Tone.Bad }),
                new PageFact("findings", $"{Words.Count(planning.Errors, "error")}, {Words.Count(planning.Warnings, "warning")}, {planning.Silenced} silenced"),
                .. planning.IsSamePlan ? [] : (PageFact[])[new PageFact("plan", "The kept documents alone do not make the plan of the run: its parts come from elsewhere too, or another version of the compiler made it.", Tone.Notice)],
            ]
            : [new PageFact("verdict", $"not known. {planning.Unknown}", Tone.Quiet)],
        new PageTable(["gate", "covered", "needed", ""], [.. planning.Gates.Select(g => (string[])[g.Key, $"{g.Covered} of {g.Total}", FormattableString.Invariant($"{g.Threshold}"), g.IsMet ? "met" : "NOT MET"])]));
}
