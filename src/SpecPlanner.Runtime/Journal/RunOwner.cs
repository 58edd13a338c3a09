using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The process that carries a run on, told from a later one with the same id by its start.</summary>
/// <param name="ProcessId">Its id.</param>
/// <param name="Started">When it was started, in seconds since 1970.</param>
/// <param name="Since">When it took the run up, in seconds since 1970; 0 when it did not say.</param>
/// <param name="Name">Who it runs for, as user and machine; empty when it did not say.</param>
internal sealed record RunOwner(int ProcessId, long Started, long Since = 0, string Name = "")
{
    // Starts are computed from the system clock, which may be put right in between.
    private const long Tolerance = 2;
    private const int LongestText = 512;

    /// <summary>This process, which takes a run up now.</summary>
    public static RunOwner Current => new(
        Environment.ProcessId,
        StartOf(Environment.ProcessId) ?? 0,
        DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        $"{Environment.UserName}@{Environment.MachineName}".ReplaceLineEndings(" "));

    /// <summary>Whether the process still runs.</summary>
    public bool IsAlive => StartOf(ProcessId) is { } start && Math.Abs(start - Started) <= Tolerance;

    /// <summary>Reads an owner file; <see langword="null"/> when there is none that can be understood.</summary>
    public static RunOwner? Read(string file)
    {
        try
        {
            if (!File.Exists(file)) return null;
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[LongestText];
            var parts = Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).Split(' ', 4);
            return parts.Length >= 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var started)
                ? new RunOwner(id, started, parts.Length == 4 && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var since) ? since : 0, parts.Length == 4 ? parts[3] : "")
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Takes an owner file away; one that stays names a process that ends soon.</summary>
    public static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ProcessId} {Started} {Since} {Name}");

    /// <summary>Who it is and since when, for people: <c>process 12 (ada@host, since 2026-01-02 03:04:05 UTC, for 5m)</c>.</summary>
    public string Describe()
    {
        if (Since == 0) return string.Create(CultureInfo.InvariantCulture, $"process {ProcessId}");
        var since = DateTimeOffset.FromUnixTimeSeconds(Since);
        var age = TimeSpan.FromSeconds(Math.Max(0, DateTimeOffset.UtcNow.ToUnixTimeSeconds() - Since));
        return string.Create(CultureInfo.InvariantCulture, $"process {ProcessId} ({Name}, since {since:yyyy-MM-dd HH:mm:ss} UTC, for {DurationText.Format(age)})");
    }

    private static long? StartOf(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception or NotSupportedException)
        {
            return null;
        }
    }
}
