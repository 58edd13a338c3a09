using System.Text.Json;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>A check as SARIF 2.1.0, the form that code scanning takes: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.</summary>
/// <remarks>Silenced findings are in it too, as suppressions with their reason.</remarks>
internal static class CheckSarif
{
    private const string SourceRootId = "%SRCROOT%";

    /// <summary>Prints the report.</summary>
    public static void Print(RunnerConsole console, CheckReport report)
    {
        var root = SourceRoot.Of(console, report.Root);
        JsonText.PrintBare(console, json =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, report);
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(SourceRootId);
            json.WriteString("uri", FolderUri(root));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var finding in report.Findings) WriteResult(json, report, root, finding);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "SpecPlanner");
        json.WriteString("semanticVersion", VersionText.Number);
        json.WriteStartArray("rules");
        foreach (var rule in RulesOf(report)) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        var page = RulePages.Find(rule.Id) ?? rule.Title;
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteMessage(json, "shortDescription", rule.Title);
        json.WriteStartObject("help");
        json.WriteString("text", page);
        json.WriteString("markdown", page);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStrings("tags", [rule.Category]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckReport report, string root, PlacedFinding placed)
    {
        var rule = placed.Finding.Rule;
        json.WriteStartObject();
        json.WriteString("ruleId", rule.Id);
        json.WriteNumber("ruleIndex", RulesOf(report).IndexOf(rule));
        json.WriteString("level", LevelOf(rule));
        WriteMessage(json, "message", placed.Finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteFile(json, SourceRoot.PathFrom(root, report.FileOf(placed)));
        json.WriteStartObject("region");
        json.WriteNumber("startLine", placed.Start.Line);
        json.WriteNumber("startColumn", placed.Start.Column);
        json.WriteNumber("endLine", placed.End.Line);
        json.WriteNumber("endColumn", placed.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("suppressions");
        if (placed.Finding.SuppressionReason is { } reason)
        {
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("justification", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A file outside the source root, such as one of the user's folder, has an address of its own.
    private static void WriteFile(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(path))
        {
            json.WriteString("uri", new Uri(path).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", SourceRootId);
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Only the rules that found something: the others' pages would make every log large.
    private static List<Rule> RulesOf(CheckReport report) =>
        [.. report.Findings.Select(f => f.Finding.Rule).Distinct().OrderBy(r => r.Id, StringComparer.Ordinal)];

    private static string FolderUri(string folder) => new Uri(Path.TrimEndingDirectorySeparator(folder) + "/").AbsoluteUri;

    private static string LevelOf(Rule rule) => rule.Severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "note",
    };
}
