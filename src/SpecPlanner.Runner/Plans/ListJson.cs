using System.Text.Json;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What a runner carries, as JSON.</summary>
internal static class ListJson
{
    /// <summary>Prints the plans.</summary>
    public static void PrintPlans(RunnerConsole console, PlanCatalogue catalogue) => JsonText.Print(console, json =>
    {
        json.WriteStartArray("plans");
        foreach (var entry in catalogue.Plans)
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            json.WriteString("name", entry.Name);
            json.WriteString("category", entry.Category);
            json.WriteString("description", entry.Description);
            WriteLayer(json, entry.Layer, entry.Hides);
            json.WriteNumber("steps", entry.Steps ?? entry.Plan().Tasks.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("refused");
        foreach (var refused in catalogue.Refused)
        {
            json.WriteStartObject();
            json.WriteString("id", refused.Id);
            json.WriteString("layer", refused.Document.Document.Model.Layer.Word());
            json.WriteString("path", refused.Document.Document.Source.Path);
            json.WriteNumber("errors", refused.Document.AllFindings.Count(f => f.Rule.Severity == RuleSeverity.Error));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Prints the personas.</summary>
    public static void PrintPersonas(RunnerConsole console, PlanCatalogue catalogue) => JsonText.Print(console, json =>
    {
        json.WriteStartArray("personas");
        foreach (var entry in catalogue.Personas)
        {
            var persona = entry.Persona();
            json.WriteStartObject();
            json.WriteString("id", persona.Id);
            json.WriteString("name", persona.Name);
            json.WriteString("executor", Words.Of(persona.Executor));
            json.WriteString("policy", Words.Of(persona.EffectivePolicy));
            json.WriteString("description", persona.Description);
            WriteLayer(json, entry.Layer, entry.Hides);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteLayer(Utf8JsonWriter json, string layer, IReadOnlyList<HiddenDocument> hides)
    {
        json.WriteString("layer", layer);
        json.WriteStartArray("hides");
        foreach (var hidden in hides)
        {
            json.WriteStartObject();
            json.WriteString("layer", hidden.Layer);
            json.WriteString("path", hidden.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
