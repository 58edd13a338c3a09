using System.Text.Json;

namespace SpecPlanner.Runtime;

/// <summary>A JSON file of a project, read as far as it can be.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The object in a file; <see langword="null"/>, and a remark, when there is none that can be read.</summary>
    public static JsonDocument? Read(ProjectListing listing, string path)
    {
        if (listing.Read(path) is not { } text) return null;
        try
        {
            var document = JsonDocument.Parse(text, Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            listing.Remark($"`{path}` holds no JSON object; only its name was used.");
        }
        catch (JsonException problem)
        {
            var line = problem.LineNumber is { } number ? $" (line {number + 1})" : "";
            listing.Remark($"`{path}` is not valid JSON{line}; only its name was used.");
        }

        return null;
    }

    /// <summary>The text of a property; empty when it is none.</summary>
    public static string TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>The properties of an object below a property; none when it is no object.</summary>
    public static IEnumerable<JsonProperty> EntriesOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];
}
