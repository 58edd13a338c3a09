using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Reads criteria from JSON.</summary>
internal static class CriterionJsonReader
{
    public static Criterion Read(JsonElement e)
    {
        var text = e.Required("text");
        var negated = e.Flag("negated");
        return e.Required("form") switch
        {
            "group" => new CriterionGroup { Text = text, Negated = negated, Kind = e.Word<GroupKind>("kind") ?? default, Items = e.List("items", Read) },
            "exitCode" => new ExitCodeCriterion { Text = text, Negated = negated, Command = e.Part("command", TaskReader.ReadCommand), Expected = e.Count("expected") },
            "output" => new OutputCriterion
            {
                Text = text,
                Negated = negated,
                Command = TaskReader.ReadCommand(e.GetProperty("command")),
                Comparison = e.Word<Comparison>("comparison") ?? default,
                Value = e.Text("value"),
            },
            "file" => new FileCriterion
            {
                Text = text,
                Negated = negated,
                Path = e.Required("path"),
                Check = e.Word<FileCheck>("check") ?? default,
                Comparison = e.Word<Comparison>("comparison") ?? default,
                Value = e.Text("value"),
            },
            "http" => ReadHttp(e, text, negated),
            "json" => new JsonCriterion { Text = text, Negated = negated, Path = e.Required("path"), Comparison = e.Word<Comparison>("comparison"), Value = e.Text("value") },
            "namedOutput" => new NamedOutputCriterion
            {
                Text = text,
                Negated = negated,
                Name = e.Required("name"),
                Comparison = e.Word<Comparison>("comparison") ?? default,
                Value = e.Text("value"),
            },
            "judged" => new JudgedCriterion { Text = text, Negated = negated },
            var form => throw new FormatException($"\"{form}\" is no form of a criterion."),
        };
    }

    private static HttpCriterion ReadHttp(JsonElement e, string text, bool negated) => new()
    {
        Text = text,
        Negated = negated,
        Url = e.Required("url"),
        Method = e.Required("method"),
        Headers = e.List("headers"),
        Body = e.Optional("body"),
        Status = e.Count("status"),
        Contains = e.Optional("contains"),
        Within = e.Length("within"),
        Times = e.Count("times", otherwise: 1),
        Gap = e.Length("gap") ?? default,
    };
}
