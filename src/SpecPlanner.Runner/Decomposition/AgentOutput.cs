using System.Text.Json;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>What an agent program printed: text, or a JSON object that carries the text.</summary>
internal static class AgentOutput
{
    // Where programs put their answer when they print JSON.
    private static readonly string[] Properties = ["result", "output", "text", "content", "response"];

    /// <summary>The specification in it; <see langword="null"/> when there is none.</summary>
    public static string? SpecificationIn(string output) => AnswerText.Of(TextOf(output));

    private static string TextOf(string output)
    {
        var text = output.Trim();
        if (text.Length == 0 || text[0] != '{') return output;
        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (var name in Properties)
            {
                if (json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String) return value.GetString()!;
            }
        }
        catch (JsonException)
        {
            // Then it is text that begins with a brace.
        }

        return output;
    }
}
