using System.Text.Json;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>The events of a journal, as anybody can read them.</summary>
internal static class JournalEvents
{
    /// <summary>The type of each event with the task or item it belongs to, in order.</summary>
    public static List<(string Type, string Of)> Read(string journal) => [.. WrittenLines.Of(journal).Select(Event)];

    /// <summary>What is done is never begun, nor done, again.</summary>
    public static void NothingDoneIsDoneAgain(IEnumerable<(string Type, string Of)> events)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (type, task) in events)
        {
            if (type == "task.verified") done.Add(task).ShouldBeTrue($"{task} was done twice");
            if (type == "attempt.started") done.ShouldNotContain(task);
        }
    }

    /// <summary>The marker of the attempt that was proved, of each task that is done.</summary>
    public static IReadOnlyDictionary<string, string> Verified(string journal)
    {
        var (markers, verified) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var happened in Happened(journal))
        {
            var type = happened.GetProperty("type").GetString();
            if (type == "attempt.started") markers[happened.GetProperty("token").GetString()!] = happened.GetProperty("marker").GetString()!;
            if (type == "task.verified") verified.Add(happened.GetProperty("task").GetString()!, markers[happened.GetProperty("token").GetString()!]);
        }

        return verified;
    }

    /// <summary>How many processes of attempts that were cut off were ended.</summary>
    public static int ProcessesEnded(string journal) =>
        Happened(journal).Sum(e => e.GetProperty("type").GetString() == "attempt.interrupted" ? e.GetProperty("processesEnded").GetInt32() : 0);

    private static IEnumerable<JsonElement> Happened(string journal) =>
        WrittenLines.Of(journal).Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("event"));

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
