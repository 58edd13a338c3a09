using System.Text.Json;

namespace SpecPlanner.Runtime;

/// <summary>Reads one JSON line that an agent program printed, whatever program it is: known names of properties, wherever they stand.</summary>
/// <remarks>The programs differ in how they nest, hardly in how they name: a tool has a name and an input, a text is a text. What is not understood gives no entry.</remarks>
internal static class StreamedEvent
{
    // Something inside something; deeper is no event any more.
    private const int MostNesting = 6;

    private static readonly string[] Containers = ["message", "item", "part", "msg", "event", "data", "delta", "content", "content_block", "state"];

    /// <summary>The entries of a line.</summary>
    public static IEnumerable<LogEntry> Entries(JsonElement line) => Entries(line, TextOf(line, "type") ?? "", 0);

    private static IEnumerable<LogEntry> Entries(JsonElement value, string kind, int depth)
    {
        if (depth > MostNesting) yield break;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Object).SelectMany(v => Entries(v, TextOf(v, "type") ?? kind, depth + 1))) yield return entry;
            yield break;
        }

        if (value.ValueKind != JsonValueKind.Object) yield break;
        kind = TextOf(value, "type") ?? kind;
        if (EntryOf(value, kind) is { } own)
        {
            yield return own;
            yield break;
        }

        foreach (var name in Containers)
        {
            if (!value.TryGetProperty(name, out var inner) || inner.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) continue;
            foreach (var entry in Entries(inner, kind, depth + 1)) yield return entry;
        }
    }

    private static LogEntry? EntryOf(JsonElement value, string kind)
    {
        var tool = ToolOf(value, kind);
        var output = kind.Contains("result", StringComparison.Ordinal) && !value.TryGetProperty("usage", out _) || tool is not null ? AnyOf(value, "output", "aggregated_output", "result", "content") : null;
        var message = TextOf(value, "text") ?? TextOf(value, "message") ?? TextOf(value, "summary") ?? TextOf(value, "content") ?? (kind == "result" ? TextOf(value, "result") : null);
        var file = TextOf(value, "file") ?? TextOf(value, "file_path") ?? TextOf(value, "path") ?? FileIn(value);
        var progress = NumberOf(value, "progress") ?? NumberOf(value, "percent");
        if (tool is null && output is null && string.IsNullOrWhiteSpace(message) && file is null && progress is null) return null;
        return new LogEntry
        {
            Level = LevelOf(value, kind),
            Type = tool is not null || output is not null ? "tool" : progress is not null ? "progress" : kind is "system" or "error" ? "system" : "agent",
            Tool = tool,
            Input = tool is null ? null : AnyOf(value, "input", "arguments", "args", "command", "parameters") ?? (value.TryGetProperty("state", out var state) ? AnyOf(state, "input") : null),
            Output = output ?? (tool is not null && value.TryGetProperty("state", out state) ? AnyOf(state, "output") : null),
            Message = tool is null && output is null ? message : null,
            File = file,
            Line = NumberOf(value, "line") is { } line and >= 0 and <= int.MaxValue ? (int)line : null,
            Progress = progress is { } part ? Math.Clamp(part, 0, 100) : null,
            Duration = NumberOf(value, "duration_ms") is { } time and >= 0 and < 1e12 ? TimeSpan.FromMilliseconds(time) : null,
            Tokens = TokensOf(value),
        };
    }

    private static string? ToolOf(JsonElement value, string kind)
    {
        if (TextOf(value, "tool") is { } tool) return tool;
        if (TextOf(value, "tool_name") is { } named) return named;
        if (kind.Contains("tool_use", StringComparison.Ordinal) || kind.Contains("tool_call", StringComparison.Ordinal) || kind.Contains("function_call", StringComparison.Ordinal)) return TextOf(value, "name");
        return kind is "command_execution" ? "command" : kind is "file_change" ? "file_change" : null;
    }

    private static string LevelOf(JsonElement value, string kind)
    {
        if (TextOf(value, "level") is "debug" or "info" or "warn" or "error") return TextOf(value, "level")!;
        var isError = kind is "error" || (value.TryGetProperty("is_error", out var flag) && flag.ValueKind == JsonValueKind.True) || NumberOf(value, "exit_code") is > 0 or < 0;
        return isError ? "error" : kind is "reasoning" or "thinking" ? "debug" : "info";
    }

    // What a tool was given often names its file.
    private static string? FileIn(JsonElement value) =>
        value.TryGetProperty("input", out var input) && input.ValueKind == JsonValueKind.Object ? TextOf(input, "file_path") ?? TextOf(input, "path") : null;

    /// <summary>The tokens that an object's <c>usage</c> tells, read and written together.</summary>
    private static long? TokensOf(JsonElement value) =>
        value.TryGetProperty("usage", out var usage) && usage.ValueKind == JsonValueKind.Object && (NumberOf(usage, "input_tokens") ?? NumberOf(usage, "output_tokens")) is not null
            ? (long)((NumberOf(usage, "input_tokens") ?? 0) + (NumberOf(usage, "output_tokens") ?? 0))
            : null;

    /// <summary>A property that is a text; <see langword="null"/> when it is none.</summary>
    public static string? TextOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>A property that is a number; <see langword="null"/> when it is none.</summary>
    public static double? NumberOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var result) && double.IsFinite(result) ? result : null;

    // Text as it is, everything else as JSON.
    private static string? AnyOf(JsonElement value, params string[] names)
    {
        foreach (var name in names)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out var found) || found.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) continue;
            return found.ValueKind == JsonValueKind.String ? found.GetString() : found.GetRawText();
        }

        return null;
    }
}
