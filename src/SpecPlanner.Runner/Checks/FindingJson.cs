using System.Text.Json;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>A finding as JSON, the same in every answer.</summary>
internal static class FindingJson
{
    /// <summary>One object: the rule, how much it weighs, from where to where, the sentence, and why it is silenced.</summary>
    public static void Write(Utf8JsonWriter json, PlacedFinding placed, string idKey)
    {
        json.WriteStartObject();
        json.WriteString(idKey, placed.Finding.Rule.Id);
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
}
