using System.Text.Json;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>The events of a journal, as anybody can read them.</summary>
internal static class JournalEvents
{
    /// <summary>The type of each event with the task or item it belongs to, in order.</summary>
    public static List<(string Type, string Of)> Read(string journal) => [.. WrittenLines.Of(journal).Select(Event)];

    private static (string Type, string Of) Event(string line)
    {
        using var json = JsonDocument.Parse(line);
        var happened = json.RootElement.GetProperty("event");
        var of = happened.TryGetProperty("task", out var task) ? task.ToString()
            : happened.TryGetProperty("item", out var item) ? item.ToString()
            : "";
        return (happened.GetProperty("type").GetString()!, of);
    }
}
