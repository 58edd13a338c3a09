using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Tasks as people read them, and as JSON.</summary>
internal static class TaskText
{
    private static readonly string[] Header = ["TASK", "STATUS", "PERSONA", "ATTEMPT", "UPDATED", "RUN", "TITLE"];

    /// <summary>Prints a page as a table, and how to see the next one.</summary>
    public static void Write(RunnerConsole console, TaskPage page)
    {
        if (page.Tasks.Count > 0) TextTable.Write(console, Header, [.. page.Tasks.Select(t => (string[])[t.Id, TaskStandings.Word(t.Standing), t.Persona, t.State.Attempt > 0 ? $"{t.State.Attempt}" : "", JournalText.Time(console, t.Updated), t.Run, TextWidth.OneLine(t.Title)])]);
        else console.Out.WriteLine(page.Total == 0 ? "No task fits." : $"There is no page {page.Number}: {Words.Count(page.Total, "task")} fit, on {Words.Count(page.Pages, "page")}.");
        if (page.Number < page.Pages) console.Out.WriteLine($"Page {page.Number} of {page.Pages}, {Words.Count(page.Total, "task")}. The next one: --page {page.Number + 1}");
    }

    /// <summary>Prints a page as JSON.</summary>
    public static void Print(RunnerConsole console, TaskPage page) => JsonText.Print(console, json =>
    {
        json.WriteNumber("total", page.Total);
        json.WriteNumber("page", page.Number);
        json.WriteNumber("size", page.Size);
        json.WriteNumber("pages", page.Pages);
        JsonReport.WriteList(json, "tasks", page.Tasks, WriteTask);
    });

    /// <summary>Prints one task with its metadata and its log.</summary>
    public static void Write(RunnerConsole console, StoredTask task, IReadOnlyList<TaskLogEntry> log)
    {
        console.Out.WriteLine(console.Paint($"{task.Id}: {TextWidth.OneLine(task.Title)}", Tone.Strong));
        Line("status", $"{TaskStandings.Word(task.Standing)}{(task.State.Reason.Length > 0 ? ": " + TextWidth.OneLine(task.State.Reason) : "")}");
        Line("run", $"{task.Run} of {task.Plan}");
        Line("persona", $"{task.Persona} ({Words.Of(task.Executor)})");
        if (task.Assignee is { } assignee) Line("done by", assignee);
        Line("created", JournalText.Time(console, task.Created));
        Line("updated", JournalText.Time(console, task.Updated));
        if (task.Addition is { } addition) Line("added", AdditionText(addition));
        foreach (var (key, value) in task.Metadata) Line("note", $"{key} = {TextWidth.OneLine(value)}");
        foreach (var entry in log)
            Line("log", $"{JournalText.Time(console, entry.Time)} {entry.Level}, {entry.Kind}{(entry.Attempt > 0 ? $", attempt {entry.Attempt}" : "")}: {TextWidth.OneLine(entry.Message)}{string.Concat(entry.Data.Select(d => $" {d.Key}={TextWidth.CutMiddle(TextWidth.OneLine(d.Value), 80)}"))}");

        void Line(string name, string text) => HangingText.Write(console, "  " + name.PadRight(8), Tone.Quiet, text);
    }

    /// <summary>Prints one task as JSON.</summary>
    public static void Print(RunnerConsole console, StoredTask task, IReadOnlyList<TaskLogEntry> log) => JsonText.Print(console, json =>
    {
        WriteTask(json, task);
        JsonReport.WriteList(json, "log", log, static (writer, entry) =>
        {
            writer.WriteNumber("event", entry.Sequence);
            writer.WriteString("time", entry.Time.UtcDateTime);
            writer.WriteNumber("attempt", entry.Attempt);
            writer.WriteString("level", entry.Level);
            writer.WriteString("type", entry.Kind);
            writer.WriteString("message", entry.Message);
            WriteValues(writer, "metadata", entry.Data);
        });
    });

    private static string AdditionText(RunAddition addition) =>
        $"from {TextWidth.OneLine(addition.Path)}{(addition.By is { } by ? $" by {TextWidth.OneLine(by)}" : "")}{(addition.Before.IsEmpty ? "" : $", before {Words.Some([.. addition.Before])}")}{(addition.Reason.Length > 0 ? ": " + TextWidth.OneLine(addition.Reason) : "")}";

    private static void WriteTask(Utf8JsonWriter json, StoredTask task)
    {
        json.WriteString("run", task.Run);
        json.WriteString("plan", task.Plan);
        json.WriteString("id", task.Id);
        json.WriteString("title", task.Title);
        json.WriteString("status", TaskStandings.Word(task.Standing));
        json.WriteString("reason", task.State.Reason);
        json.WriteString("persona", task.Persona);
        json.WriteString("executor", Words.Of(task.Executor));
        json.WriteString("assignee", task.Assignee);
        json.WriteNumber("attempt", task.State.Attempt);
        json.WriteString("created", task.Created.UtcDateTime);
        if (task.State.FirstStarted is { } started) json.WriteString("started", started.UtcDateTime);
        if (task.State.Ended is { } ended) json.WriteString("ended", ended.UtcDateTime);
        json.WriteString("updated", task.Updated.UtcDateTime);
        if (task.Addition is { } addition) JsonReport.WriteAddition(json, addition);
        WriteValues(json, "metadata", task.Metadata);
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> values)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in values) json.WriteString(key, value);
        json.WriteEndObject();
    }
}
