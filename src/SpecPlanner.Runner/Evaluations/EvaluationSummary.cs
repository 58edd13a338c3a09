using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>An evaluation in a line, as it is shown when a run ends.</summary>
internal static class EvaluationSummary
{
    /// <summary>The line, without a full stop where nothing is left out.</summary>
    public static string Of(RunEvaluation evaluation)
    {
        var metrics = evaluation.Metrics;
        List<string> parts = [];
        if (evaluation.Planning is { Verdict: { } verdict }) parts.Add($"planned {VerdictWords.Of(verdict)}");
        parts.Add(EvaluationWords.Counts(metrics.ByStatus));
        if (metrics.FirstAttemptRate is { } first) parts.Add($"first attempt {EvaluationWords.Share(first)}");
        if (metrics.Criteria.Total > 0) parts.Add($"criteria {metrics.Criteria.Holds} of {metrics.Criteria.Total}");
        if (evaluation.Machines is { } machines) parts.Add($"transitions {machines.Transitions.Proved} of {machines.Transitions.All}");
        if (metrics.Retries > 0) parts.Add(metrics.Retries == 1 ? "1 retry" : $"{metrics.Retries} retries");
        if (metrics.Failures.Count > 0) parts.Add($"failures: {EvaluationWords.Counts(metrics.Failures)}");
        if (EvaluationWords.Usage(metrics.Usage) is { Length: > 0 } usage) parts.Add(usage);
        if (evaluation.Patterns.Flaky.Count > 0) parts.Add($"flaky: {string.Join(", ", evaluation.Patterns.Flaky.Select(f => f.Task).Distinct(StringComparer.Ordinal))}");
        return string.Join("; ", parts) + ".";
    }
}
