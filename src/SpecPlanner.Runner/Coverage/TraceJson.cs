using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>A matrix as JSON.</summary>
internal static class TraceJson
{
    /// <summary>The object, with its format version.</summary>
    public static string Of(TraceReport report) => JsonText.Of(json =>
    {
        var matrix = report.Matrix;
        json.WriteString("specification", matrix.Specification);
        json.WriteString("name", matrix.Name);
        json.WriteString("source", report.Source);
        json.WriteNumber("release", matrix.Release);
        if (report.Assemblies is { } assemblies) json.WriteStrings("assemblies", assemblies);
        JsonReport.WriteList(json, "requirements", matrix.Requirements, WriteRow);
        JsonReport.WriteList(json, "behaviors", matrix.Behaviors, WriteRow);
        JsonReport.WriteList(json, "transitions", matrix.Transitions, WriteRow);
        MachinesJson.Write(json, report.Machines);
        JsonReport.WriteList(json, "tasks", report.Tasks.Values.OrderBy(t => t.Definition.Id, StringComparer.Ordinal), static (writer, task) =>
        {
            writer.WriteString("id", task.Definition.Id);
            writer.WriteString("title", task.Definition.Title);
            writer.WriteString("state", task.Word);
            writer.WriteString("run", task.Recorded?.Run.RunId);
            if (task.Recorded?.Task.Ended is { } ended) writer.WriteString("ended", ended.UtcDateTime);
            writer.WriteStrings("changedSince", task.Changes.Select(Words.Of));
            JsonReport.WriteList(writer, "criteria", task.Evidence, JsonReport.WriteEvidence);
        });
        JsonReport.WriteList(json, "findings", report.Findings, static (writer, finding) =>
        {
            writer.WriteString("id", finding.Rule.Id);
            writer.WriteString("severity", FindingText.Word(finding.Rule.Severity));
            writer.WriteString("file", finding.File);
            writer.WriteNumber("line", finding.Line);
            writer.WriteNumber("column", finding.Column);
            writer.WriteString("message", finding.Message);
            writer.WriteString("silencedBecause", finding.Reason);
        });
    });

    private static void WriteRow(Utf8JsonWriter json, TraceRow row)
    {
        json.WriteString("id", row.Id);
        json.WriteString("text", row.Text);
        json.WriteNumber("release", row.Release);
        json.WriteBoolean("later", row.IsLater);
        json.WriteStrings("through", row.Through);
        json.WriteStrings("tasks", row.Tasks);
        JsonReport.WriteList(json, "tests", row.Tests, static (writer, test) =>
        {
            writer.WriteString("name", test.Name);
            writer.WriteString("assembly", test.Assembly);
        });
    }
}
