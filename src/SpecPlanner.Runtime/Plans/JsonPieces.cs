using System.Globalization;
using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The pieces that plan JSON is written from: each leaves out what has its default value.</summary>
internal static class JsonPieces
{
    public static void Text(this Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) writer.WriteString(name, value);
    }

    /// <summary>For texts where null and empty differ.</summary>
    public static void Optional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    public static void Number(this Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
    }

    public static void Flag(this Utf8JsonWriter writer, string name, bool value)
    {
        if (value) writer.WriteBoolean(name, value);
    }

    public static void Word<T>(this Utf8JsonWriter writer, string name, T? value)
        where T : struct, Enum
    {
        if (value is { } word) writer.WriteString(name, word.ToString());
    }

    /// <summary>For enums whose first value is the default.</summary>
    public static void WordUnlessDefault<T>(this Utf8JsonWriter writer, string name, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default)) writer.WriteString(name, value.ToString());
    }

    public static void Length(this Utf8JsonWriter writer, string name, TimeSpan? value)
    {
        if (value is { } length) writer.WriteString(name, length.ToString("c", CultureInfo.InvariantCulture));
    }

    public static void List<T>(this Utf8JsonWriter writer, string name, EquatableArray<T> items, Action<Utf8JsonWriter, T> write)
        where T : IEquatable<T>
    {
        if (items.IsEmpty) return;
        writer.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++) write(writer, items[i]);
        writer.WriteEndArray();
    }

    public static void List(this Utf8JsonWriter writer, string name, EquatableArray<string> items) =>
        writer.List(name, items, static (w, item) => w.WriteStringValue(item));

    public static void Part<T>(this Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        write(writer, value);
    }

    public static string Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString()! : "";

    public static string? Optional(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static string Required(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static long? Number(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    public static int Count(this JsonElement element, string name, int otherwise = 0) =>
        element.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;

    public static bool Flag(this JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();

    public static T? Word<T>(this JsonElement element, string name)
        where T : struct, Enum
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        var text = value.GetString();
        return Enum.TryParse<T>(text, out var word) && Enum.IsDefined(word)
            ? word
            : throw new FormatException($"\"{text}\" is no {typeof(T).Name}.");
    }

    public static TimeSpan? Length(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? TimeSpan.ParseExact(value.GetString()!, "c", CultureInfo.InvariantCulture) : null;

    public static EquatableArray<T> List<T>(this JsonElement element, string name, Func<JsonElement, T> read)
        where T : IEquatable<T> =>
        element.TryGetProperty(name, out var items) ? items.EnumerateArray().Select(read).ToEquatableArray() : default;

    public static EquatableArray<string> List(this JsonElement element, string name) => element.List(name, static e => e.GetString()!);

    public static T? Part<T>(this JsonElement element, string name, Func<JsonElement, T> read)
        where T : class =>
        element.TryGetProperty(name, out var value) ? read(value) : null;
}
