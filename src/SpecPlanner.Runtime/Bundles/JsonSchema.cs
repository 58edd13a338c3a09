using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SpecPlanner.Runtime;

/// <summary>Checks JSON by a schema, as far as the schemas of this product go.</summary>
/// <remarks>JSON Schema, draft 7: type, required, properties, additionalProperties, items, enum, const, minimum, pattern, $ref to definitions. Another keyword is refused, not passed over.</remarks>
public sealed class JsonSchema
{
    private static readonly HashSet<string> Words = new(["$schema", "$id", "title", "description", "definitions", "default"], StringComparer.Ordinal);
    private static readonly Lazy<JsonSchema> OfArchives = new(() => Embedded("archive.schema.json"));
    private static readonly Lazy<JsonSchema> OfBundles = new(() => Embedded("bundle.schema.json"));
    private static readonly Lazy<JsonSchema> OfResults = new(() => Embedded("result.schema.json"));
    private static readonly Lazy<JsonSchema> OfJudgements = new(() => Embedded("judgement.schema.json"));

    private JsonSchema(JsonElement root) => Root = root;

    /// <summary>The schema of archives' manifests.</summary>
    public static JsonSchema Archive => OfArchives.Value;

    /// <summary>The schema of bundles.</summary>
    public static JsonSchema Bundle => OfBundles.Value;

    /// <summary>The schema of results.</summary>
    public static JsonSchema Result => OfResults.Value;

    /// <summary>The schema of judgements.</summary>
    public static JsonSchema Judgement => OfJudgements.Value;

    /// <summary>The schema itself.</summary>
    public JsonElement Root { get; }

    /// <summary>Reads a schema.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonSchema Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new JsonSchema(document.RootElement.Clone());
    }

    /// <summary>What is wrong with a value, a sentence each with its path; empty when it fits.</summary>
    /// <exception cref="NotSupportedException">The schema has a keyword that is not known here.</exception>
    public IReadOnlyList<string> Problems(JsonElement value)
    {
        var problems = new List<string>();
        Check(Root, value, "$", problems);
        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var rule = keyword.Value;
            switch (keyword.Name)
            {
                case "$ref":
                    Check(Root.GetProperty("definitions").GetProperty(rule.GetString()!["#/definitions/".Length..]), value, path, problems);
                    break;
                case "type":
                    var types = rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(t => t.GetString()!) : [rule.GetString()!];
                    if (!types.Any(t => Is(value, t))) problems.Add($"{path} should be {string.Join(" or ", types)}.");
                    break;
                case "const":
                    if (!JsonElement.DeepEquals(value, rule)) problems.Add($"{path} should be {rule.GetRawText()}.");
                    break;
                case "enum":
                    if (!rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))) problems.Add($"{path} should be one of {string.Join(", ", rule.EnumerateArray().Select(one => one.GetRawText()))}.");
                    break;
                case "minimum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDouble() < rule.GetDouble()) problems.Add($"{path} should be at least {rule.GetRawText()}.");
                    break;
                case "pattern":
                    if (value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))) problems.Add($"{path} should match {rule.GetString()}.");
                    break;
                case "required":
                    if (value.ValueKind == JsonValueKind.Object) problems.AddRange(rule.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path} has no {name.GetString()}."));
                    break;
                case "properties":
                    if (value.ValueKind == JsonValueKind.Object) CheckProperties(rule, value, path, problems);
                    break;
                case "additionalProperties":
                    if (rule.ValueKind == JsonValueKind.False && value.ValueKind == JsonValueKind.Object) problems.AddRange(Unknown(schema, value).Select(name => $"{path} has {name}, which is not known."));
                    break;
                case "items":
                    if (value.ValueKind == JsonValueKind.Array) CheckItems(rule, value, path, problems);
                    break;
                default:
                    if (!Words.Contains(keyword.Name)) throw new NotSupportedException($"The keyword \"{keyword.Name}\" of a schema is not known here.");
                    break;
            }
        }
    }

    private void CheckProperties(JsonElement properties, JsonElement value, string path, List<string> problems)
    {
        foreach (var property in properties.EnumerateObject())
        {
            if (value.TryGetProperty(property.Name, out var inner)) Check(property.Value, inner, $"{path}.{property.Name}", problems);
        }
    }

    private void CheckItems(JsonElement items, JsonElement value, string path, List<string> problems)
    {
        var index = 0;
        foreach (var item in value.EnumerateArray()) Check(items, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), problems);
    }

    private static IEnumerable<string> Unknown(JsonElement schema, JsonElement value)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal) : [];
        return value.EnumerateObject().Select(p => p.Name).Where(name => !known.Contains(name));
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new NotSupportedException($"The type \"{type}\" of a schema is not known here."),
    };

    private static JsonSchema Embedded(string name)
    {
        using var stream = typeof(JsonSchema).Assembly.GetManifestResourceStream("schemas/" + name) ?? throw new InvalidOperationException($"The schema {name} is missing.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
