using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>A check as JSON; silenced findings are in it, with the reason.</summary>
internal static class CheckJson
{
    /// <summary>Prints the report.</summary>
    public static void Print(RunnerConsole console, CheckReport report) => JsonText.Print(console, json =>
    {
        json.WriteString("root", report.Root);
        json.WriteNumber("documents", report.Documents);
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteNumber("infos", report.Infos);
        json.WriteNumber("silenced", report.Silenced);
        json.WriteStartArray("findings");
        foreach (var placed in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", placed.Finding.Rule.Id);
            json.WriteString("severity", FindingText.Word(placed.Finding.Rule.Severity));
            json.WriteString("file", placed.File);
            json.WriteNumber("line", placed.Start.Line);
            json.WriteNumber("column", placed.Start.Column);
            json.WriteNumber("endLine", placed.End.Line);
            json.WriteNumber("endColumn", placed.End.Column);
            json.WriteString("message", placed.Finding.Message);
            if (placed.Finding.SuppressionReason is { } reason) json.WriteString("silencedBecause", reason);
            if (placed.Finding.Resolution is { } resolution) json.WriteString("resolution", resolution.Word());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
