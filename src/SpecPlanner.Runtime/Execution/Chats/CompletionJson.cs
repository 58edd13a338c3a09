using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SpecPlanner.Runtime;

/// <summary>The JSON of the chat completion API.</summary>
internal static class CompletionJson
{
    /// <summary>A request.</summary>
    public static byte[] Request(IEnumerable<ChatMessage> messages, ChatOptions? options, string model)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model", options?.ModelId ?? model);
            if (options?.Temperature is { } temperature) json.WriteNumber("temperature", temperature);
            json.WriteStartArray("messages");
            foreach (var message in messages) Write(json, message);
            json.WriteEndArray();
            Write(json, options?.Tools?.OfType<AIFunctionDeclaration>().ToList() ?? []);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Reads an answer.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ChatResponse Response(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("choices", out var choices) || choices.ValueKind != JsonValueKind.Array || choices.GetArrayLength() == 0 || !choices[0].TryGetProperty("message", out var message))
            throw new JsonException("The answer holds no message.");
        var contents = new List<AIContent>();
        if (StreamedEvent.TextOf(message, "content") is { Length: > 0 } text) contents.Add(new TextContent(text));
        if (message.TryGetProperty("tool_calls", out var calls) && calls.ValueKind == JsonValueKind.Array) contents.AddRange(calls.EnumerateArray().Select(CallOf));
        var response = new ChatResponse(new ChatMessage(ChatRole.Assistant, contents));
        if (root.TryGetProperty("usage", out var usage) && usage.ValueKind == JsonValueKind.Object)
            response.Usage = new UsageDetails { InputTokenCount = (long?)StreamedEvent.NumberOf(usage, "prompt_tokens"), OutputTokenCount = (long?)StreamedEvent.NumberOf(usage, "completion_tokens") };
        return response;
    }

    private static void Write(Utf8JsonWriter json, ChatMessage message)
    {
        // Each answer of a tool is a message of its own there.
        foreach (var result in message.Contents.OfType<FunctionResultContent>())
        {
            json.WriteStartObject();
            json.WriteString("role", "tool");
            json.WriteString("tool_call_id", result.CallId);
            json.WriteString("content", result.Result?.ToString() ?? "");
            json.WriteEndObject();
        }

        if (message.Role == ChatRole.Tool) return;
        json.WriteStartObject();
        json.WriteString("role", message.Role.Value);
        json.WriteString("content", message.Text);
        var calls = message.Contents.OfType<FunctionCallContent>().ToList();
        if (calls.Count > 0)
        {
            json.WriteStartArray("tool_calls");
            foreach (var call in calls)
            {
                json.WriteStartObject();
                json.WriteString("id", call.CallId);
                json.WriteString("type", "function");
                json.WriteStartObject("function");
                json.WriteString("name", call.Name);
                json.WriteString("arguments", Arguments(call.Arguments));
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, List<AIFunctionDeclaration> tools)
    {
        if (tools.Count == 0) return;
        json.WriteStartArray("tools");
        foreach (var tool in tools)
        {
            json.WriteStartObject();
            json.WriteString("type", "function");
            json.WriteStartObject("function");
            json.WriteString("name", tool.Name);
            json.WriteString("description", tool.Description);
            json.WritePropertyName("parameters");
            tool.JsonSchema.WriteTo(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Arguments(IDictionary<string, object?>? arguments)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in arguments ?? new Dictionary<string, object?>(StringComparer.Ordinal))
            {
                json.WritePropertyName(name);
                if (value is JsonElement element) element.WriteTo(json);
                else json.WriteStringValue(value?.ToString());
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    // Models write arguments that are no JSON; then the tool is given none, and says so.
    private static FunctionCallContent CallOf(JsonElement call)
    {
        var function = call.TryGetProperty("function", out var inner) ? inner : call;
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        try
        {
            using var given = JsonDocument.Parse(StreamedEvent.TextOf(function, "arguments") ?? "{}");
            if (given.RootElement.ValueKind == JsonValueKind.Object)
                foreach (var argument in given.RootElement.EnumerateObject()) arguments[argument.Name] = argument.Value.ValueKind == JsonValueKind.String ? argument.Value.GetString() : argument.Value.Clone();
        }
        catch (JsonException)
        {
            arguments.Clear();
        }

        return new FunctionCallContent(StreamedEvent.TextOf(call, "id") ?? "", StreamedEvent.TextOf(function, "name") ?? "", arguments);
    }
}
