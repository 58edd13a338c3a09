using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Writes a plan, its personas, parameters and rollback sections as JSON.</summary>
internal static class PlanWriter
{
    public static void Write(Utf8JsonWriter w, Plan plan)
    {
        w.WriteStartObject();
        w.WriteString("id", plan.Id);
        w.WriteString("name", plan.Name);
        w.WordUnlessDefault("kind", plan.Kind);
        w.Text("category", plan.Category);
        w.Text("description", plan.Description);
        w.Text("source", plan.Source);
        w.List("assignedPersonas", plan.AssignedPersonas);
        w.List("personas", plan.Personas, Write);
        w.List("parameters", plan.Parameters, Write);
        w.Optional("baseUrl", plan.BaseUrl);
        w.Optional("reviewer", plan.Reviewer);
        w.Word("policy", plan.Policy);
        w.List("tasks", plan.Tasks, TaskWriter.Write);
        w.List("rollbacks", plan.Rollbacks, Write);
        w.Part("successCriterion", plan.SuccessCriterion, CriterionWriter.Write);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, Persona persona)
    {
        w.WriteStartObject();
        w.WriteString("id", persona.Id);
        w.WriteString("name", persona.Name);
        w.WordUnlessDefault("executor", persona.Executor);
        w.Optional("command", persona.Command);
        w.Word("policy", persona.Policy);
        w.List("tools", persona.Tools);
        w.Number("concurrency", persona.Concurrency);
        w.Text("description", persona.Description);
        w.List("capabilities", persona.Capabilities);
        w.Optional("model", persona.Model);
        w.Optional("temperature", persona.Temperature);
        w.Text("prompt", persona.Prompt);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, Parameter parameter)
    {
        w.WriteStartObject();
        w.WriteString("name", parameter.Name);
        w.WordUnlessDefault("type", parameter.Type);
        w.Optional("default", parameter.Default);
        w.Text("description", parameter.Description);
        w.Optional("pattern", parameter.Pattern);
        w.Number("min", parameter.Min);
        w.Number("max", parameter.Max);
        w.List("values", parameter.Values);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, RollbackSection section)
    {
        w.WriteStartObject();
        w.WriteString("text", section.Text);
        w.List("tasks", section.Tasks);
        w.List("items", section.Items, static (w, item) =>
        {
            w.WriteStartObject();
            w.WriteString("text", item.Text);
            w.List("commands", item.Commands, TaskWriter.Write);
            w.List("references", item.References);
            w.WriteEndObject();
        });
        w.WriteEndObject();
    }
}
