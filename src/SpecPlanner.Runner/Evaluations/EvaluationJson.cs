using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>An evaluation as JSON.</summary>
internal static class EvaluationJson
{
    /// <summary>The object, with its format version.</summary>
    public static string Of(RunEvaluation evaluation, bool metricsOnly) => JsonText.Of(json =>
    {
        if (evaluation.Run is { } run)
        {
            json.WriteString("run", run.RunId);
            json.WriteString("plan", run.Plan.Id);
            json.WriteString("state", RunStanding.Of(run.Phase).Word);
        }

        json.WriteString("summary", EvaluationSummary.Of(evaluation));
        if (!metricsOnly && evaluation.Planning is { } planning) WritePlanning(json, planning);
        MetricsJson.Write(json, evaluation.Metrics);
        if (metricsOnly) return;
        if (evaluation.Machines is { } machines) MachinesJson.Write(json, machines);
        JsonReport.WriteList(json, "codeQuality", evaluation.Quality, WriteQuality);
        WritePatterns(json, evaluation.Patterns);
        json.WriteStrings("problems", evaluation.Problems);
    });

    private static void WritePlanning(Utf8JsonWriter json, PlanningMeasure planning)
    {
        json.WriteStartObject("planning");
        json.WriteString("verdict", planning.Verdict is { } verdict ? VerdictWords.Of(verdict) : null);
        if (planning.Unknown.Length > 0) json.WriteString("unknown", planning.Unknown);
        json.WriteNumber("errors", planning.Errors);
        json.WriteNumber("warnings", planning.Warnings);
        json.WriteNumber("silenced", planning.Silenced);
        json.WriteBoolean("isSamePlan", planning.IsSamePlan);
        if (planning.Judgement is { } judged)
        {
            json.WriteStartObject("judged");
            json.WriteString("verdict", VerdictWords.Of(judged.Verdict));
            json.WriteString("by", judged.By);
            json.WriteString("time", judged.Time.UtcDateTime);
            json.WriteString("summary", judged.Summary);
            json.WriteNumber("issues", judged.Issues.Count);
            json.WriteEndObject();
        }

        JsonReport.WriteList(json, "gates", planning.Gates, static (writer, gate) =>
        {
            writer.WriteString("gate", gate.Key);
            writer.WriteNumber("covered", gate.Covered);
            writer.WriteNumber("total", gate.Total);
            writer.WriteNumber("threshold", gate.Threshold);
            writer.WriteBoolean("isMet", gate.IsMet);
        });
        json.WriteEndObject();
    }

    private static void WriteQuality(Utf8JsonWriter json, QualityMeasure quality)
    {
        json.WriteString("aspect", EvaluationWords.Of(quality.Aspect));
        json.WriteBoolean("isMeasured", quality.IsMeasured);
        JsonReport.WriteList(json, "commands", quality.Measured, static (writer, command) =>
        {
            writer.WriteString("task", command.Task);
            writer.WriteString("command", command.Command);
            writer.WriteBoolean("passed", command.Passed);
        });
    }

    private static void WritePatterns(Utf8JsonWriter json, FailurePatterns patterns)
    {
        json.WriteStartObject("patterns");
        JsonReport.WriteList(json, "repeated", patterns.Repeated, static (writer, failure) =>
        {
            writer.WriteString("plan", failure.Plan);
            writer.WriteString("task", failure.Task);
            writer.WriteNumber("failures", failure.Failures);
            writer.WriteNumber("runs", failure.Runs);
            writer.WriteString("reason", failure.Reason);
        });
        JsonReport.WriteList(json, "criteria", patterns.Criteria, static (writer, criterion) =>
        {
            writer.WriteString("plan", criterion.Plan);
            writer.WriteString("task", criterion.Task);
            writer.WriteString("criterion", criterion.Text);
            writer.WriteNumber("failures", criterion.Failures);
            writer.WriteNumber("looks", criterion.Looks);
        });
        JsonReport.WriteList(json, "flaky", patterns.Flaky, static (writer, flaky) =>
        {
            writer.WriteString("run", flaky.Run);
            writer.WriteString("task", flaky.Task);
            writer.WriteNumber("failed", flaky.Failed);
            writer.WriteString("reason", flaky.Reason);
        });
        json.WriteEndObject();
    }
}
