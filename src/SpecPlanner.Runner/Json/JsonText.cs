using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpecPlanner.Runner;

/// <summary>Writes the JSON that <c>--json</c> prints: indented, with a format version first.</summary>
internal static class JsonText
{
    /// <summary>The version of every shape printed here; it grows when a shape changes incompatibly.</summary>
    public const int FormatVersion = 1;

    // The output is read by programs and people, never put into a web page: only what JSON demands is escaped.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions OneLine = Indented with { Indented = false };

    /// <summary>Prints one object whose properties the caller writes.</summary>
    public static void Print(RunnerConsole console, Action<Utf8JsonWriter> properties) => Print(console, Indented, WithVersion(properties));

    /// <summary>Prints one object in a format of somebody else's, which says its version itself.</summary>
    public static void PrintBare(RunnerConsole console, Action<Utf8JsonWriter> properties) => Print(console, Indented, properties);

    /// <summary>One object whose properties the caller writes, with a line feed at its end.</summary>
    public static string Of(Action<Utf8JsonWriter> properties) => Of(Indented, WithVersion(properties));

    /// <summary>Prints one object on one line.</summary>
    public static void PrintLine(RunnerConsole console, Action<Utf8JsonWriter> properties) => Print(console, OneLine, WithVersion(properties));

    /// <summary>Writes a list of strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static Action<Utf8JsonWriter> WithVersion(Action<Utf8JsonWriter> properties) => json =>
    {
        json.WriteNumber("formatVersion", FormatVersion);
        properties(json);
    };

    private static void Print(RunnerConsole console, JsonWriterOptions options, Action<Utf8JsonWriter> properties) => console.Out.Write(Of(options, properties));

    private static string Of(JsonWriterOptions options, Action<Utf8JsonWriter> properties)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
