using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What was planned, on the page of an evaluation.</summary>
internal static class PlanningSection
{
    /// <summary>The section.</summary>
    public static PageSection Of(PlanningMeasure planning) => new(
        "Planning",
        [.. Compiled(planning), .. Judged(planning)],
        new PageTable(["gate", "covered", "needed", ""], [.. planning.Gates.Select(g => (string[])[g.Key, $"{g.Covered} of {g.Total}", FormattableString.Invariant($"{g.Threshold}"), g.IsMet ? "met" : "NOT MET"])]));

    private static IEnumerable<PageFact> Compiled(PlanningMeasure planning)
    {
        if (planning.Verdict is not { } verdict)
        {
            yield return new PageFact("verdict", $"not known. {planning.Unknown}", Tone.Quiet);
            yield break;
        }

        yield return new PageFact("verdict", VerdictWords.Of(verdict), ToneOf(verdict));
        yield return new PageFact("findings", $"{Words.Count(planning.Errors, "error")}, {Words.Count(planning.Warnings, "warning")}, {planning.Silenced} silenced");
        if (!planning.IsSamePlan) yield return new PageFact("plan", "The kept documents alone do not make the plan of the run: its parts come from elsewhere too, or another version of the compiler made it.", Tone.Notice);
    }

    private static IEnumerable<PageFact> Judged(PlanningMeasure planning) => planning.Judgement is not { } judged ? []
        : [new PageFact("judged", $"{VerdictWords.Of(judged.Verdict)} by {judged.By}, {MarkdownReport.Time(judged.Time)}, {Words.Count(judged.Issues.Count, "issue")}: {judged.Summary}", ToneOf(judged.Verdict))];

    private static Tone ToneOf(PlanVerdict verdict) => verdict switch { PlanVerdict.Ready => Tone.Good, PlanVerdict.ReadyWithNotes => Tone.Notice, _ => Tone.Bad };
}
