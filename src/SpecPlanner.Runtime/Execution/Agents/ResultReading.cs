using System.Text;
using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Finds the result in what a program or a language model answered, and reads it by its schema.</summary>
internal static class ResultReading
{
    // Where an object begins that could be the result: enough for any answer, and no more for one that is full of brackets.
    private const int MostBeginnings = 200;

    /// <summary>The last JSON object in a text that has a member with a text; it begins on a line of its own, or is the whole text.</summary>
    public static JsonElement? Find(string text, string member = "status")
    {
        var beginnings = new List<int>();
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            if (text.AsSpan(0, at).TrimEnd(" \t") is "" or [.., '\n']) beginnings.Add(at);
        }

        foreach (var at in Enumerable.Reverse(beginnings).Take(MostBeginnings))
        {
            if (ObjectAt(text, at) is { } found && StreamedEvent.TextOf(found, member) is not null) return found;
        }

        return null;
    }

    /// <summary>The whole text as an object: what a program prints that answers in one piece of JSON.</summary>
    public static JsonElement? Whole(string text) => text.TrimStart() is ['{', ..] trimmed ? ObjectAt(trimmed, 0) : null;

    /// <summary>The result that an object is, or what is wrong with it.</summary>
    public static (AttemptResult? Result, string Problem) Read(JsonElement answer, SecretMask mask)
    {
        var problems = JsonSchema.Result.Problems(answer);
        if (problems.Count > 0) return (null, mask.Hide($"Its result does not fit the schema: {string.Join(" ", problems.Take(3))}"));
        return (new AttemptResult
        {
            Status = answer.GetProperty("status").GetString() switch { "done" => AttemptStatus.Done, "failed" => AttemptStatus.Failed, _ => AttemptStatus.Blocked },
            Summary = Text("summary"),
            Needs = Text("needs"),
            Files = Items("files").Select(f => mask.Hide(f.GetString()!)).ToEquatableArray(),
            Claims = Items("criteria").Select(c => new CriterionClaim(c.GetProperty("path").GetString()!, c.GetProperty("holds").GetBoolean(), mask.Hide(StreamedEvent.TextOf(c, "evidence") ?? ""))).ToEquatableArray(),
            Category = StreamedEvent.TextOf(answer, "category") is { } word && FailureCategoryWords.TryRead(word, out var category, out _) ? category : null,
            TokensIn = (long?)StreamedEvent.NumberOf(answer, "tokensIn"),
            TokensOut = (long?)StreamedEvent.NumberOf(answer, "tokensOut"),
            Cost = StreamedEvent.NumberOf(answer, "cost") is { } cost and < 1e9 ? (decimal)cost : null,
        }, "");

        string Text(string name) => mask.Hide(StreamedEvent.TextOf(answer, name) ?? "");
        IEnumerable<JsonElement> Items(string name) => answer.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];
    }

    private static JsonElement? ObjectAt(string text, int at)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text[at..]));
            return JsonElement.TryParseValue(ref reader, out var found) && found is { ValueKind: JsonValueKind.Object } value ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
