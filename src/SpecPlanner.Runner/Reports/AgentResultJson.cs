using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What a program or a language model says of its own work, in the JSON report.</summary>
internal static class AgentResultJson
{
    /// <summary>Writes it as the property <c>result</c>.</summary>
    public static void Write(Utf8JsonWriter json, AttemptResult result)
    {
        json.WriteStartObject("result");
        json.WriteString("status", result.Status.ToString().ToLowerInvariant());
        json.WriteString("summary", result.Summary);
        if (result.Needs.Length > 0) json.WriteString("needs", result.Needs);
        if (result.Note.Length > 0) json.WriteString("note", result.Note);
        if (result.Category is { } category) json.WriteString("category", FailureCategoryWords.Of(category));
        json.WriteStrings("files", result.Files);
        json.WriteStartArray("claims");
        foreach (var claim in result.Claims)
        {
            json.WriteStartObject();
            json.WriteString("path", claim.Path);
            json.WriteBoolean("holds", claim.Holds);
            json.WriteString("evidence", claim.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (result.TokensIn is { } read) json.WriteNumber("tokensIn", read);
        if (result.TokensOut is { } written) json.WriteNumber("tokensOut", written);
        if (result.Cost is { } cost) json.WriteNumber("cost", cost);
        json.WriteEndObject();
    }
}
