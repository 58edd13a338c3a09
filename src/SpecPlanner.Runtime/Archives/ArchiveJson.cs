using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpecPlanner.Runtime;

/// <summary>Manifests as JSON: generated code, no reflection.</summary>
internal static class ArchiveJson
{
    private static readonly ArchiveContext Written = new(new JsonSerializerOptions(ArchiveContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write(ArchiveManifest manifest) => [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Written.ArchiveManifest), (byte)'\n'];

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InvalidDataException">It is none, or of a newer format; the message says what to do.</exception>
    public static ArchiveManifest Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.TryGetProperty("format", out var format) && format.TryGetInt32(out var version) && version > ArchiveManifest.CurrentFormat)
                throw new InvalidDataException($"it has format {version}, and this version reads up to {ArchiveManifest.CurrentFormat}. Use a newer version.");
            if (JsonSchema.Archive.Problems(document.RootElement) is [var problem, ..]) throw new InvalidDataException($"its manifest does not fit: {problem}");
            return document.RootElement.Deserialize(Written.ArchiveManifest)!;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"its manifest is no JSON: {e.Message}", e);
        }
    }
}

/// <summary>What the serializer needs to know of manifests.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ArchiveManifest))]
internal sealed partial class ArchiveContext : JsonSerializerContext;
