using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Reads a task and its parts from JSON.</summary>
internal static class TaskReader
{
    public static TaskDefinition Read(JsonElement e) => new()
    {
        Id = e.Required("id"),
        Number = e.GetProperty("number").GetInt32(),
        Title = e.Required("title"),
        Persona = e.Required("persona"),
        Action = ReadAction(e.GetProperty("action")),
        Criterion = e.Part("criterion", CriterionJsonReader.Read),
        Description = e.Text("description"),
        DependsOn = e.List("dependsOn"),
        Strategies = e.List("strategies", ReadAction),
        OnFailure = e.Part("onFailure", ReadResponse) ?? FailureResponse.Stop,
        Timeout = e.Length("timeout"),
        Retries = e.Part("retries", ReadRetries) ?? RetryPolicy.None,
        Policy = e.Word<RiskPolicy>("policy") ?? RiskPolicy.WriteLocal,
        Files = e.List("files", ReadFile),
        Locks = e.List("locks"),
        Substeps = e.List("substeps", static s => new Substep { Text = s.Required("text"), On = s.Flag("on") }),
        Outputs = e.List("outputs", ReadOutput),
        Covers = e.List("covers"),
        Phase = e.Count("phase"),
        Estimate = e.Length("estimate"),
        IsClaimedDone = e.Flag("claimedDone"),
        Reviewer = e.Optional("reviewer"),
    };

    public static Command ReadCommand(JsonElement e) => new()
    {
        Text = e.Required("text"),
        Script = e.Required("script"),
        Shell = e.Word<Shell>("shell") ?? default,
        IsScript = e.Flag("isScript"),
        Parameters = e.List("parameters"),
    };

    private static TaskAction ReadAction(JsonElement e) => new() { Text = e.Required("text"), Commands = e.List("commands", ReadCommand) };

    private static FailureResponse ReadResponse(JsonElement e) => new()
    {
        Kind = e.Word<FailureKind>("kind") ?? default,
        Persona = e.Optional("persona"),
        Target = e.Optional("target"),
        Text = e.Text("text"),
    };

    private static RetryPolicy ReadRetries(JsonElement e) => new() { Count = e.Count("count"), Backoff = e.Length("backoff") ?? default };

    private static FileUse ReadFile(JsonElement e) => new()
    {
        Path = e.Required("path"),
        Change = e.Word<FileChange>("change") ?? default,
        Layer = e.Optional("layer"),
        Purpose = e.Optional("purpose"),
    };

    private static OutputDefinition ReadOutput(JsonElement e) => new()
    {
        Name = e.Required("name"),
        Source = e.Word<OutputSource>("source") ?? default,
        Command = e.Part("command", ReadCommand),
        Path = e.Text("path"),
    };
}
