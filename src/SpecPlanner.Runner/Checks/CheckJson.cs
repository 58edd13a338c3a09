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
        foreach (var placed in report.Findings) FindingJson.Write(json, placed, "id");
        json.WriteEndArray();
    });
}
