using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Reads a plan, its personas, parameters and rollback sections from JSON.</summary>
internal static class PlanReader
{
    public static Plan Read(JsonElement e) => new()
    {
        Id = e.Required("id"),
        Name = e.Required("name"),
        Kind = e.Word<PlanKind>("kind") ?? default,
        Category = e.Text("category"),
        Description = e.Text("description"),
        Source = e.Text("source"),
        AssignedPersonas = e.List("assignedPersonas"),
        Personas = e.List("personas", ReadPersona),
        Parameters = e.List("parameters", ReadParameter),
        BaseUrl = e.Optional("baseUrl"),
        Reviewer = e.Optional("reviewer"),
        Policy = e.Word<RiskPolicy>("policy"),
        Tasks = e.List("tasks", TaskReader.Read),
        Rollbacks = e.List("rollbacks", ReadRollback),
        SuccessCriterion = e.Part("successCriterion", CriterionJsonReader.Read),
    };

    private static Persona ReadPersona(JsonElement e) => new()
    {
        Id = e.Required("id"),
        Name = e.Required("name"),
        Executor = e.Word<ExecutorKind>("executor") ?? default,
        Command = e.Optional("command"),
        Policy = e.Word<RiskPolicy>("policy"),
        Tools = e.List("tools"),
        Concurrency = (int?)e.Number("concurrency"),
        Description = e.Text("description"),
        Capabilities = e.List("capabilities"),
        Model = e.Optional("model"),
        Temperature = e.Optional("temperature"),
        Prompt = e.Text("prompt"),
    };

    private static Parameter ReadParameter(JsonElement e) => new()
    {
        Name = e.Required("name"),
        Type = e.Word<ParameterType>("type") ?? default,
        Default = e.Optional("default"),
        Description = e.Text("description"),
        Pattern = e.Optional("pattern"),
        Min = e.Number("min"),
        Max = e.Number("max"),
        Values = e.List("values"),
    };

    private static RollbackSection ReadRollback(JsonElement e) => new()
    {
        Text = e.Required("text"),
        Tasks = e.List("tasks"),
        Items = e.List("items", static item => new RollbackItem
        {
            Text = item.Required("text"),
            Commands = item.List("commands", TaskReader.ReadCommand),
            References = item.List("references"),
        }),
    };
}
