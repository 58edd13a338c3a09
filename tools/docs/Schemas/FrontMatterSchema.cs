using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>The schema of the front matter of a kind of document, from the table that the compiler's readers use.</summary>
internal static class FrontMatterSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    // YAML reads 2024 as a number and yes as a truth value; to the compiler both are texts.
    private static readonly string[] AnyScalar = ["string", "number", "boolean"];

    /// <summary>The kinds of documents.</summary>
    public static IReadOnlyList<DocumentKind> Kinds { get; } = Enum.GetValues<DocumentKind>();

    /// <summary>Where the schema of a kind stands.</summary>
    public static string PathOf(DocumentKind kind) => $"schemas/{kind.ToString().ToLowerInvariant()}.schema.json";

    /// <summary>The schema, in the draft that editors know best.</summary>
    public static string Of(DocumentKind kind)
    {
        var keys = HeaderKeys.Of(kind);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"Front matter of a SpecPlanner {kind.ToString().ToLowerInvariant()}",
            ["type"] = "object",
            ["required"] = Array(keys.Where(k => k.IsRequired).Select(k => k.Name)),
            ["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Key(k)))),
            ["additionalProperties"] = false,
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    // A key without a value counts as missing; of a map, only the readers know what that is.
    private static JsonObject Key(HeaderKey key)
    {
        var shape = Shape(key);
        JsonArray empty = key.Shape switch { HeaderShape.Thresholds => [], HeaderShape.Parameters => [null], _ => [null, "", new JsonArray(), new JsonObject()] };
        var value = key.IsRequired || empty.Count == 0 ? shape : new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = empty }, shape) };
        value["description"] = key.Description;
        return value;
    }

    private static JsonObject Shape(HeaderKey key) => key.Shape switch
    {
        HeaderShape.Id => new JsonObject { ["type"] = Array(AnyScalar), ["minimum"] = 0, ["pattern"] = @"^\s*[\p{L}\p{Nd}][\p{L}\p{Nd}._-]*\s*$" },
        HeaderShape.Text => Text(),
        HeaderShape.TextList => new JsonObject { ["anyOf"] = new JsonArray(Text(), List()) },
        HeaderShape.Word => new JsonObject { ["enum"] = Array(key.Words) },
        HeaderShape.Count => new JsonObject { ["type"] = Array(["integer", "string"]), ["minimum"] = 1, ["maximum"] = 10_000, ["pattern"] = @"^\s*\+?0*([1-9]\d{0,3}|10000)\s*$" },
        HeaderShape.Number => new JsonObject { ["type"] = Array(["number", "string"]), ["minimum"] = 0, ["pattern"] = @"^\s*(\d+\.?\d*|\.\d+)\s*$" },
        HeaderShape.Address => new JsonObject { ["type"] = "string", ["pattern"] = @"^\s*([Hh][Tt][Tt][Pp][Ss]?://|\{\{)" },
        HeaderShape.Thresholds => Map(HeaderKeys.Thresholds, _ => new JsonObject { ["type"] = Array(["number", "string"]), ["minimum"] = 0, ["maximum"] = 1, ["pattern"] = @"^\s*(0?\.\d+|0\.?|1(\.0*)?)\s*$" }),
        HeaderShape.Parameters => new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["pattern"] = @"^[A-Za-z][A-Za-z0-9_-]*$" },
            ["additionalProperties"] = new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, Map(HeaderKeys.OfParameters, ParameterKey)) },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    private static JsonObject ParameterKey(string name) => name switch
    {
        "type" => new JsonObject { ["enum"] = Array(HeaderKeys.ParameterTypes) },
        "min" or "max" => new JsonObject { ["type"] = Array(["integer", "string"]), ["pattern"] = @"^\s*[-+]?\d+\s*$" },
        "values" => List(),
        _ => new JsonObject { ["type"] = Array(AnyScalar) },
    };

    private static JsonObject Text() => new() { ["type"] = Array(AnyScalar), ["pattern"] = @"\S" };

    private static JsonObject List() => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = new JsonObject { ["type"] = Array(AnyScalar) } };

    private static JsonObject Map(IEnumerable<string> keys, Func<string, JsonObject> shape) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create(k, (JsonNode?)shape(k)))),
        ["additionalProperties"] = false,
    };

    private static JsonArray Array(IEnumerable<string> values) => [.. values.Select(v => (JsonNode?)JsonValue.Create(v))];
}
