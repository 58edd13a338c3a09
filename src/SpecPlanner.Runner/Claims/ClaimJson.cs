using System.Text.Json;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Claims that were looked at, as JSON.</summary>
internal static class ClaimJson
{
    /// <summary>Prints the claims of a plan with their evidence.</summary>
    public static void Print(RunnerConsole console, Plan plan, string target, IReadOnlyList<ClaimResult> results) => JsonText.Print(console, json =>
    {
        var counts = ClaimCounts.Of(results);
        json.WriteString("plan", plan.Id);
        json.WriteString("planHash", PlanHash.Of(plan));
        json.WriteString("target", target);
        json.WriteNumber("verified", counts.Verified);
        json.WriteNumber("failed", counts.Failed);
        json.WriteNumber("notChecked", counts.NotChecked);
        json.WriteStartArray("claims");
        foreach (var result in results) Write(json, result);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ClaimResult result)
    {
        json.WriteStartObject();
        json.WriteString("task", result.Claim.Task?.Id);
        json.WriteString("title", result.Claim.Task?.Title);
        json.WriteString("standing", result.Standing switch
        {
            ClaimStanding.Verified => "verified",
            ClaimStanding.Failed => "failed",
            _ => "not checked",
        });
        json.WriteString("run", result.Claim.Run?.RunId);
        json.WriteBoolean("inDocument", result.Claim.IsInDocument);
        json.WriteStrings("changedSince", result.Claim.Changes.Select(Words.Of));
        JsonReport.WriteList(json, "criteria", result.Evidence, JsonReport.WriteEvidence);
        JsonReport.WriteList(json, "unchecked", result.Unchecked, static (writer, left) =>
        {
            writer.WriteString("criterion", left.Text);
            writer.WriteString("why", left.Why);
        });
        json.WriteEndObject();
    }
}
