using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The canonical JSON of a plan: equal plans give equal bytes, and reading gives an equal plan back.</summary>
/// <remarks>Properties stand in a fixed order; what has its default value is left out. UTF-8, no white space.</remarks>
public static class PlanJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The plan as canonical JSON.</summary>
    public static string Write(Plan plan)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options)) Write(writer, plan);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes the plan as one canonical JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, Plan plan) => PlanWriter.Write(writer, plan);

    /// <summary>Reads a plan back.</summary>
    /// <exception cref="JsonException">The text is not the JSON of a plan.</exception>
    public static Plan Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <summary>Reads a plan back.</summary>
    /// <exception cref="JsonException">The element is not the JSON of a plan.</exception>
    public static Plan Read(JsonElement element)
    {
        try
        {
            return PlanReader.Read(element);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException($"This is not the JSON of a plan: {e.Message}", e);
        }
    }

    /// <summary>The SHA-256 of the canonical JSON, as 64 lower case hexadecimal digits.</summary>
    public static string Hash(Plan plan) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(plan))));

    /// <summary>The SHA-256 of one task's canonical JSON, to see which tasks of a plan changed.</summary>
    public static string Hash(TaskDefinition task)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options)) TaskWriter.Write(writer, task);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }
}
