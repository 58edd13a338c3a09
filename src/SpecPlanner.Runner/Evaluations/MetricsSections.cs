using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What was counted, on the page of an evaluation.</summary>
internal static class MetricsSections
{
    /// <summary>The sections.</summary>
    public static IEnumerable<PageSection> Of(RunMetrics metrics)
    {
        yield return Execution(metrics);
        yield return Criteria(metrics);
        if (metrics.Failures.Count > 0) yield return new PageSection("Failures", [], new PageTable(["category", "attempts"], [.. metrics.Failures.Select(f => (string[])[f.What, EvaluationWords.Number(f.Count)])]));
        yield return Cost(metrics);
    }

    private static PageSection Execution(RunMetrics metrics) => new(
        "Execution",
        [
            new PageFact("tasks", EvaluationWords.Counts(metrics.ByStatus)),
            new PageFact("success", $"{EvaluationWords.Share(metrics.SuccessRate)} of those that ended", ToneOf(metrics.SuccessRate)),
            new PageFact("first attempt", $"{EvaluationWords.Share(metrics.FirstAttemptRate)} of those that are done"),
            new PageFact("attempts", $"{EvaluationWords.Number(metrics.Attempts)}, {EvaluationWords.Number(metrics.Retries)} of them after one that had failed, {EvaluationWords.Number(metrics.Interruptions)} cut off; {EvaluationWords.Number(metrics.AttemptsPerDone)} for each task that is done"),
            new PageFact("time of a task", metrics.Duration is { } duration ? $"{EvaluationWords.Time(duration.Mean)} in the mean, {EvaluationWords.Time(duration.P95)} at the 95th percentile (nearest rank of {duration.Count})" : EvaluationWords.Nothing),
        ],
        new PageTable(
            ["persona", "tasks", "done", "failed", "success", "mean", "p95"],
            [.. metrics.ByPersona.Select(p => (string[])[p.Persona, EvaluationWords.Number(p.Tasks), EvaluationWords.Number(p.Done), EvaluationWords.Number(p.Failed), EvaluationWords.Share(p.SuccessRate), EvaluationWords.Time(p.Duration?.Mean), EvaluationWords.Time(p.Duration?.P95)])]));

    private static PageSection Criteria(RunMetrics metrics) => new(
        "Criteria",
        [
            new PageFact("criteria", metrics.Criteria.Total == 0 ? "none was looked at" : $"{metrics.Criteria.Holds} hold, {metrics.Criteria.DoesNotHold} do not, {metrics.Criteria.Unknown} could not be checked"),
            new PageFact("tasks", metrics.Verdicts.Count == 0 ? EvaluationWords.Nothing : EvaluationWords.Counts(metrics.Verdicts)),
        ],
        new PageTable(["kind", "hold", "do not hold", "not checked"], [.. metrics.CriteriaByKind.Select(k => (string[])[k.Kind, EvaluationWords.Number(k.Criteria.Holds), EvaluationWords.Number(k.Criteria.DoesNotHold), EvaluationWords.Number(k.Criteria.Unknown)])]));

    private static PageSection Cost(RunMetrics metrics)
    {
        var usage = metrics.Usage;
        if (!usage.IsReported) return new PageSection("Cost", [new PageFact("tokens and cost", "nobody reported any", Tone.Quiet)]);
        var done = metrics.Tasks.Count(t => t.Standing == TaskStanding.Done);
        return new PageSection(
            "Cost",
            [
                new PageFact("in total", $"{EvaluationWords.Number(usage.TokensIn)} tokens read, {EvaluationWords.Number(usage.TokensOut)} written, {EvaluationWords.Cost(usage.Cost)}"),
                new PageFact("for each task that is done", done == 0 ? EvaluationWords.Nothing : $"{EvaluationWords.Number((usage.TokensIn + usage.TokensOut) / done)} tokens, {EvaluationWords.Cost(usage.Cost / done)}"),
            ],
            new PageTable(
                ["task", "attempts", "tokens read", "written", "cost"],
                [.. metrics.Tasks.Where(t => t.Usage.IsReported).Select(t => (string[])[t.Task, EvaluationWords.Number(t.Attempts), EvaluationWords.Number(t.Usage.TokensIn), EvaluationWords.Number(t.Usage.TokensOut), EvaluationWords.Cost(t.Usage.Cost)])]));
    }

    private static Tone ToneOf(double? rate) => rate switch { null => Tone.Quiet, 1 => Tone.Good, _ => Tone.Bad };
}
