using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Puts an evaluation on a page.</summary>
internal static class EvaluationSections
{
    /// <summary>The page.</summary>
    /// <param name="evaluation">What is known.</param>
    /// <param name="metricsOnly">Whether only what is counted is shown.</param>
    public static EvaluationPage Page(RunEvaluation evaluation, bool metricsOnly)
    {
        var title = evaluation.Run is { } run ? $"{run.Plan.Name}: {RunStanding.Of(run.Phase).Word}" : $"All runs: {EvaluationWords.Counts(evaluation.Metrics.Runs)}";
        List<PageSection> sections = [];
        if (!metricsOnly && evaluation.Planning is { } planning) sections.Add(PlanningSection.Of(planning));
        sections.AddRange(MetricsSections.Of(evaluation.Metrics));
        if (!metricsOnly)
        {
            if (evaluation.Machines is { } machines) sections.Add(MachinesSection.Of(machines));
            sections.Add(Quality(evaluation));
            if (!evaluation.Patterns.IsEmpty) sections.Add(Patterns(evaluation.Patterns));
        }

        return new EvaluationPage(title, EvaluationSummary.Of(evaluation), sections);
    }

    private static PageSection Quality(RunEvaluation evaluation) => new(
        "Code quality",
        [.. evaluation.Quality.Select(q => new PageFact(EvaluationWords.Of(q.Aspect), EvaluationWords.Of(q), !q.IsMeasured ? Tone.Quiet : q.Passed == q.Measured.Count ? Tone.Good : Tone.Bad))],
        new PageTable(["what", "task", "command", ""], [.. evaluation.Quality.SelectMany(q => q.Measured.Select(m => (string[])[EvaluationWords.Of(q.Aspect), m.Task, Short(m.Command), m.Passed ? "passed" : "failed"]))]));

    private static PageSection Patterns(FailurePatterns patterns) => new(
        "What comes again",
        [],
        new PageTable(["fails repeatedly", "plan", "attempts", "runs", "the last time"], [.. patterns.Repeated.Select(f => (string[])[f.Task, f.Plan, EvaluationWords.Number(f.Failures), EvaluationWords.Number(f.Runs), Short(f.Reason)])]),
        new PageTable(["criterion that fails", "task", "failed", "looked at"], [.. patterns.Criteria.Select(c => (string[])[Short(c.Text), c.Task.Length == 0 ? "the whole plan" : c.Task, EvaluationWords.Number(c.Failures), EvaluationWords.Number(c.Looks)])]),
        new PageTable(["flaky: failed, then proved with nothing changed", "run", "failed", "why"], [.. patterns.Flaky.Select(f => (string[])[f.Task, f.Run, EvaluationWords.Number(f.Failed), Short(f.Reason)])]));

    private static string Short(string text) => TextWidth.CutMiddle(TextWidth.OneLine(text), 160);
}
