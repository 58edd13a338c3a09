using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpecPlanner.Runtime;

/// <summary>Bundles as JSON: generated code, no reflection.</summary>
public static class BundleJson
{
    private static readonly BundleContext Written = new(new JsonSerializerOptions(BundleContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The bundle as indented JSON with a line feed at its end.</summary>
    public static string Write(Bundle bundle) => JsonSerializer.Serialize(bundle, Written.Bundle) + "\n";

    /// <summary>Reads a bundle.</summary>
    /// <exception cref="InvalidDataException">It is none, or of a newer format; the message says what to do.</exception>
    public static Bundle Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("format", out var format) && format.TryGetInt32(out var version) && version > Bundle.CurrentFormat)
                throw new InvalidDataException($"It is a bundle of format {version}, and this version reads up to {Bundle.CurrentFormat}. Use a newer runner, or make the bundle again.");
            return document.RootElement.Deserialize(Written.Bundle) ?? throw new InvalidDataException("It is no bundle.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"It is no bundle: {problem.Message}", problem);
        }
    }
}

/// <summary>What the serializer needs to know of bundles.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Bundle))]
internal sealed partial class BundleContext : JsonSerializerContext;
