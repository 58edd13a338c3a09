using System.Globalization;

namespace SpecPlanner.Runtime;

/// <summary>Reads the log of a task out of the events of its run.</summary>
internal static class TaskLog
{
    /// <summary>The levels, least first.</summary>
    public static readonly string[] Levels = ["debug", "info", "warn", "error"];

    /// <summary>The kinds.</summary>
    public static readonly string[] Kinds = ["system", "agent", "tool", "output", "progress"];

    /// <summary>The entry that an event is; <see langword="null"/> when it is none of the task.</summary>
    public static TaskLogEntry? Of(JournalEntry entry, string task) => entry.Event switch
    {
        AttemptLogged e when e.Task == task => new TaskLogEntry(entry.Sequence, entry.Time, e.Attempt, e.Level, e.Kind, e.Message ?? "", DataOf(e)),
        TaskLogged e when e.Task == task => new TaskLogEntry(entry.Sequence, entry.Time, 0, e.Level, e.Kind, e.Message, DataOf(e)),
        _ => null,
    };

    private static SortedDictionary<string, string> DataOf(AttemptLogged e)
    {
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add("tool", e.Tool);
        Add("input", e.Input);
        Add("output", e.Output);
        Add("progress", e.Progress?.ToString(CultureInfo.InvariantCulture));
        Add("file", e.File);
        Add("line", e.Line?.ToString(CultureInfo.InvariantCulture));
        Add("seconds", e.Duration?.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        Add("tokens", e.Tokens?.ToString(CultureInfo.InvariantCulture));
        return data;

        void Add(string name, string? value)
        {
            if (value is not null) data.Add(name, value);
        }
    }

    private static SortedDictionary<string, string> DataOf(TaskLogged e)
    {
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in e.Data) data[one.Name] = one.Value;
        if (e.By is { } by) data["by"] = by;
        return data;
    }
}
