namespace SpecPlanner.Runner;

/// <summary>The evaluation that lies beside the journal of a run: <c>evaluation.md</c> and <c>evaluation.json</c>.</summary>
internal static class EvaluationFiles
{
    /// <summary>Writes both files anew.</summary>
    /// <returns>What could not be written, as sentences.</returns>
    public static IReadOnlyList<string> Write(ReportedRun run)
    {
        var folder = Path.GetDirectoryName(run.Journal)!;
        string?[] problems =
        [
            OutputFile.Write(Path.Combine(folder, "evaluation.md"), EvaluationMarkdown.Of(EvaluationSections.Page(run.Evaluation, metricsOnly: false))),
            OutputFile.Write(Path.Combine(folder, "evaluation.json"), EvaluationJson.Of(run.Evaluation, metricsOnly: false)),
        ];
        return [.. problems.OfType<string>()];
    }
}
