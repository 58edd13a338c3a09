using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>Writes a specification's plan as JSON; times are seconds.</summary>
internal static class PlanReportJson
{
    /// <summary>One object.</summary>
    public static string Of(PlanView view) => JsonText.Of(json =>
    {
        json.WriteString("id", view.Specification.Id);
        json.WriteString("name", view.Specification.Name);
        json.WriteString("source", view.Specification.Source);
        json.WriteNumber("release", view.Specification.Release);
        json.WriteString("verdict", view.VerdictWord);
        WriteGates(json, view.Coverage);
        json.WriteStartArray("tasks");
        foreach (var task in view.Plan.Tasks) WriteTask(json, task, view.Tasks[task.Id]);
        json.WriteEndArray();
        WritePath(json, "steelThread", view.Plan.SteelThread);
        WritePath(json, "criticalPath", view.Plan.CriticalPath);
        json.WriteStartArray("later");
        foreach (var item in view.Coverage.Later)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteNumber("release", item.Release);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStrings("openQuestions", view.Specification.OpenQuestions.Select(q => q.Text));
        WriteFindings(json, view);
        json.WriteNumber("silenced", view.Silenced);
    });

    private static void WriteGates(Utf8JsonWriter json, CoverageReport coverage)
    {
        json.WriteStartArray("gates");
        foreach (var gate in coverage.Gates)
        {
            json.WriteStartObject();
            json.WriteString("key", gate.Key);
            json.WriteNumber("covered", gate.Covered);
            json.WriteNumber("total", gate.Total);
            json.WriteNumber("threshold", gate.Threshold);
            json.WriteBoolean("met", gate.IsMet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTask(Utf8JsonWriter json, PlannedTask task, TaskDefinition definition)
    {
        json.WriteStartObject();
        json.WriteString("id", task.Id);
        json.WriteString("title", definition.Title);
        json.WriteString("persona", definition.Persona);
        json.WriteNumber("phase", task.Phase);
        json.WriteNumber("level", task.Level);
        json.WriteNumber("estimate", task.Estimate.TotalSeconds);
        json.WriteBoolean("estimateAssumed", task.IsEstimateAssumed);
        json.WriteBoolean("steelThread", task.IsSteelThread);
        json.WriteBoolean("claimedDone", definition.IsClaimedDone);
        json.WriteStrings("dependsOn", task.DependsOn);
        json.WriteStartArray("fileDependencies");
        foreach (var file in task.FileDependencies)
        {
            json.WriteStartObject();
            json.WriteString("task", file.Task);
            json.WriteString("path", file.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStrings("covers", definition.Covers);
        json.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter json, string name, PlannedPath path)
    {
        json.WriteStartObject(name);
        json.WriteStrings("tasks", path.Tasks);
        json.WriteNumber("length", path.Length.TotalSeconds);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, PlanView view)
    {
        json.WriteStartArray("findings");
        foreach (var finding in view.Findings) FindingJson.Write(json, finding, "rule");
        json.WriteEndArray();
    }
}
