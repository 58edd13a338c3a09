using System.Globalization;
using System.Text.Json;

namespace SpecPlanner.Runtime;

/// <summary>Finds a value in JSON by names and positions joined by dots, such as <c>items.0.name</c>.</summary>
internal static class JsonPath
{
    /// <summary>The value as text, or what is wrong.</summary>
    /// <returns>A value; or none, with the reason. <c>IsJson</c> is false when the text is no JSON at all.</returns>
    public static (string? Value, bool IsJson, string Problem) Find(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var element = document.RootElement;
            foreach (var name in path.Split('.'))
            {
                if (Step(element, name) is not { } next) return (null, true, $"there is no \"{name}\"");
                element = next;
            }

            return (TextOf(element), true, "");
        }
        catch (JsonException e)
        {
            return (null, false, $"The output is no JSON: {e.Message}");
        }
    }

    private static JsonElement? Step(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Object) return element.TryGetProperty(name, out var property) ? property : null;
        return element.ValueKind == JsonValueKind.Array &&
               int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < element.GetArrayLength()
            ? element[index]
            : null;
    }

    private static string TextOf(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
}
