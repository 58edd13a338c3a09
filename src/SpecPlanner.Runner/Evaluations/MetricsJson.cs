using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Metrics as JSON; what was not counted is null.</summary>
internal static class MetricsJson
{
    /// <summary>Writes the property <c>metrics</c>.</summary>
    public static void Write(Utf8JsonWriter json, RunMetrics metrics)
    {
        json.WriteStartObject("metrics");
        WriteCounts(json, "runs", metrics.Runs);
        json.WriteNumber("total", metrics.Tasks.Count);
        WriteCounts(json, "byStatus", metrics.ByStatus);
        JsonReport.WriteList(json, "byPersona", metrics.ByPersona, WritePersona);
        WriteDuration(json, metrics.Duration);
        WriteNumber(json, "successRate", metrics.SuccessRate);
        WriteNumber(json, "firstAttemptRate", metrics.FirstAttemptRate);
        json.WriteNumber("attempts", metrics.Attempts);
        WriteNumber(json, "attemptsPerDone", metrics.AttemptsPerDone);
        json.WriteNumber("retries", metrics.Retries);
        json.WriteNumber("interruptions", metrics.Interruptions);
        json.WriteStartObject("criteria");
        WriteCriteria(json, metrics.Criteria);
        JsonReport.WriteList(json, "byKind", metrics.CriteriaByKind, static (writer, kind) =>
        {
            writer.WriteString("kind", kind.Kind);
            WriteCriteria(writer, kind.Criteria);
        });
        WriteCounts(json, "tasks", metrics.Verdicts);
        json.WriteEndObject();
        WriteCounts(json, "failures", metrics.Failures);
        WriteUsage(json, metrics.Usage);
        JsonReport.WriteList(json, "tasks", metrics.Tasks, WriteTask);
        json.WriteEndObject();
    }

    private static void WritePersona(Utf8JsonWriter json, PersonaMeasure persona)
    {
        json.WriteString("persona", persona.Persona);
        json.WriteNumber("tasks", persona.Tasks);
        json.WriteNumber("done", persona.Done);
        json.WriteNumber("failed", persona.Failed);
        WriteNumber(json, "successRate", persona.SuccessRate);
        WriteDuration(json, persona.Duration);
        WriteUsage(json, persona.Usage);
    }

    private static void WriteTask(Utf8JsonWriter json, TaskMeasure task)
    {
        json.WriteString("run", task.Run);
        json.WriteString("plan", task.Plan);
        json.WriteString("task", task.Task);
        json.WriteString("persona", task.Persona);
        json.WriteString("status", TaskStandings.Word(task.Standing));
        json.WriteNumber("attempts", task.Attempts);
        WriteNumber(json, "seconds", task.Duration?.TotalSeconds);
        json.WriteString("criteria", task.Verdict.ToString().ToLowerInvariant());
        json.WriteString("category", task.Category is { } category ? FailureCategoryWords.Of(category) : null);
        WriteUsage(json, task.Usage);
    }

    private static void WriteCriteria(Utf8JsonWriter json, CriteriaMeasure criteria)
    {
        json.WriteNumber("holds", criteria.Holds);
        json.WriteNumber("doesNotHold", criteria.DoesNotHold);
        json.WriteNumber("unknown", criteria.Unknown);
    }

    private static void WriteDuration(Utf8JsonWriter json, DurationMeasure? duration)
    {
        WriteNumber(json, "meanSeconds", duration?.Mean.TotalSeconds);
        WriteNumber(json, "p95Seconds", duration?.P95.TotalSeconds);
    }

    private static void WriteUsage(Utf8JsonWriter json, UsageMeasure usage)
    {
        json.WriteStartObject("usage");
        json.WriteNumber("attemptsReporting", usage.Attempts);
        json.WriteNumber("tokensIn", usage.TokensIn);
        json.WriteNumber("tokensOut", usage.TokensOut);
        if (usage.Cost is { } cost) json.WriteNumber("cost", cost);
        else json.WriteNull("cost");
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyList<CountOf> counts)
    {
        json.WriteStartObject(name);
        foreach (var count in counts) json.WriteNumber(count.What, count.Count);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
