using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Writes criteria as JSON, each with the form it has.</summary>
internal static class CriterionWriter
{
    public static void Write(Utf8JsonWriter w, Criterion criterion)
    {
        w.WriteStartObject();
        w.WriteString("form", FormOf(criterion));
        w.WriteString("text", criterion.Text);
        w.Flag("negated", criterion.Negated);
        switch (criterion)
        {
            case CriterionGroup group:
                w.Word<GroupKind>("kind", group.Kind);
                w.List("items", group.Items, Write);
                break;
            case ExitCodeCriterion exit:
                w.Part("command", exit.Command, TaskWriter.Write);
                w.WriteNumber("expected", exit.Expected);
                break;
            case OutputCriterion output:
                w.Part("command", output.Command, TaskWriter.Write);
                w.Word<Comparison>("comparison", output.Comparison);
                w.WriteString("value", output.Value);
                break;
            case FileCriterion file:
                w.WriteString("path", file.Path);
                w.Word<FileCheck>("check", file.Check);
                w.Word<Comparison>("comparison", file.Comparison);
                w.Text("value", file.Value);
                break;
            case HttpCriterion http:
                Write(w, http);
                break;
            case JsonCriterion json:
                w.WriteString("path", json.Path);
                w.Word("comparison", json.Comparison);
                w.Text("value", json.Value);
                break;
            case NamedOutputCriterion named:
                w.WriteString("name", named.Name);
                w.Word<Comparison>("comparison", named.Comparison);
                w.Text("value", named.Value);
                break;
        }

        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, HttpCriterion http)
    {
        w.WriteString("url", http.Url);
        w.WriteString("method", http.Method);
        w.List("headers", http.Headers);
        w.Optional("body", http.Body);
        w.WriteNumber("status", http.Status);
        w.Optional("contains", http.Contains);
        w.Length("within", http.Within);
        w.WriteNumber("times", http.Times);
        w.Length("gap", http.Gap);
    }

    private static string FormOf(Criterion criterion) => criterion switch
    {
        CriterionGroup => "group",
        ExitCodeCriterion => "exitCode",
        OutputCriterion => "output",
        FileCriterion => "file",
        HttpCriterion => "http",
        JsonCriterion => "json",
        NamedOutputCriterion => "namedOutput",
        JudgedCriterion => "judged",
        _ => throw new ArgumentException($"A criterion of an unknown form: {criterion.GetType().Name}.", nameof(criterion)),
    };
}
