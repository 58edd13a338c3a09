using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Writes a task and its parts as JSON.</summary>
internal static class TaskWriter
{
    public static void Write(Utf8JsonWriter w, TaskDefinition task)
    {
        w.WriteStartObject();
        w.WriteString("id", task.Id);
        w.WriteNumber("number", task.Number);
        w.WriteString("title", task.Title);
        w.WriteString("persona", task.Persona);
        w.Part("action", task.Action, Write);
        w.Part("criterion", task.Criterion, CriterionWriter.Write);
        w.Text("description", task.Description);
        w.List("dependsOn", task.DependsOn);
        w.List("strategies", task.Strategies, Write);
        if (task.OnFailure != FailureResponse.Stop) w.Part("onFailure", task.OnFailure, Write);
        w.Length("timeout", task.Timeout);
        if (task.Retries != RetryPolicy.None) w.Part("retries", task.Retries, Write);
        w.Word<RiskPolicy>("policy", task.Policy);
        w.List("files", task.Files, Write);
        w.List("locks", task.Locks);
        w.List("substeps", task.Substeps, Write);
        w.List("outputs", task.Outputs, Write);
        w.List("covers", task.Covers);
        if (task.Phase != 0) w.WriteNumber("phase", task.Phase);
        w.Length("estimate", task.Estimate);
        w.Flag("claimedDone", task.IsClaimedDone);
        w.Optional("reviewer", task.Reviewer);
        w.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter w, Command command)
    {
        w.WriteStartObject();
        w.WriteString("text", command.Text);
        w.WriteString("script", command.Script);
        w.WordUnlessDefault("shell", command.Shell);
        w.Flag("isScript", command.IsScript);
        w.List("parameters", command.Parameters);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, TaskAction action)
    {
        w.WriteStartObject();
        w.WriteString("text", action.Text);
        w.List("commands", action.Commands, Write);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, FailureResponse response)
    {
        w.WriteStartObject();
        w.Word<FailureKind>("kind", response.Kind);
        w.Optional("persona", response.Persona);
        w.Optional("target", response.Target);
        w.Text("text", response.Text);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, RetryPolicy retries)
    {
        w.WriteStartObject();
        w.WriteNumber("count", retries.Count);
        w.Length("backoff", retries.Backoff);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, FileUse file)
    {
        w.WriteStartObject();
        w.WriteString("path", file.Path);
        w.Word<FileChange>("change", file.Change);
        w.Optional("layer", file.Layer);
        w.Optional("purpose", file.Purpose);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, Substep substep)
    {
        w.WriteStartObject();
        w.WriteString("text", substep.Text);
        w.Flag("on", substep.On);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, OutputDefinition output)
    {
        w.WriteStartObject();
        w.WriteString("name", output.Name);
        w.Word<OutputSource>("source", output.Source);
        w.Part("command", output.Command, Write);
        w.Text("path", output.Path);
        w.WriteEndObject();
    }
}
