using System.Globalization;
using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Archives as lines that people read, and as JSON.</summary>
internal static class ArchiveText
{
    private static readonly string[] Header = ["ARCHIVE", "PROJECT", "MADE", "RUNS", "SIZE", "PLANS"];

    /// <summary>Prints archives as a table, and what is wrong with those that cannot be read.</summary>
    public static void Write(RunnerConsole console, IReadOnlyList<StoredArchive> archives)
    {
        var readable = archives.Where(a => a.Manifest is not null).ToList();
        if (readable.Count > 0) TextTable.Write(console, Header, [.. readable.Select(a => Row(console, a, a.Manifest!))]);
        foreach (var archive in archives.Where(a => a.Manifest is null)) console.Error.WriteLine(TextWidth.OneLine(archive.Problem));
    }

    /// <summary>Prints archives as JSON.</summary>
    public static void Print(RunnerConsole console, IReadOnlyList<StoredArchive> archives) => JsonText.Print(console, json => JsonReport.WriteList(json, "archives", archives, WriteArchive));

    /// <summary>A line that says what was made.</summary>
    public static string Made(RunnerConsole console, StoredArchive archive) =>
        $"Archive: {TextWidth.OneLine(console.FromCurrentFolder(archive.File))} ({Words.Count(archive.Manifest!.Runs.Count, "run")}, {Words.Count(archive.Manifest.Entries.Count, "file")}, {Size(archive.Bytes)}), read again and whole.";

    private static void WriteArchive(Utf8JsonWriter json, StoredArchive archive)
    {
        json.WriteString("file", archive.File);
        json.WriteNumber("bytes", archive.Bytes);
        if (archive.Problem.Length > 0) json.WriteString("problem", archive.Problem);
        if (archive.Manifest is not { } manifest) return;
        json.WriteString("project", manifest.Project);
        json.WriteString("created", manifest.Created.UtcDateTime);
        json.WriteNumber("files", manifest.Entries.Count);
        JsonReport.WriteList(json, "runs", manifest.Runs, static (writer, run) =>
        {
            writer.WriteString("run", run.Run);
            writer.WriteString("plan", run.Plan);
            writer.WriteString("state", run.State);
            writer.WriteString("started", run.Started.UtcDateTime);
            writer.WriteString("updated", run.Updated.UtcDateTime);
        });
    }

    private static string[] Row(RunnerConsole console, StoredArchive archive, ArchiveManifest manifest) =>
    [
        Path.GetFileNameWithoutExtension(archive.File),
        TextWidth.OneLine(manifest.Project),
        JournalText.Time(console, manifest.Created),
        manifest.Runs.Count.ToString(CultureInfo.InvariantCulture),
        Size(archive.Bytes),
        TextWidth.OneLine(string.Join(", ", manifest.Runs.Select(r => r.Plan).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
    ];

    private static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KiB"),
        < 1024L * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.0} GiB"),
    };
}
