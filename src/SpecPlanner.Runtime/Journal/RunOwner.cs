using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>The process that carries a run on, told from a later one with the same id by its start.</summary>
/// <param name="ProcessId">Its id.</param>
/// <param name="Started">When it was started, in seconds since 1970.</param>
internal sealed record RunOwner(int ProcessId, long Started)
{
    // Starts are computed from the system clock, which may be put right in between.
    private const long Tolerance = 2;
    private const int LongestText = 64;

    /// <summary>This process.</summary>
    public static RunOwner Current { get; } = new(Environment.ProcessId, StartOf(Environment.ProcessId) ?? 0);

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
            var parts = Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).Split(' ');
            return parts.Length == 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var started) ? new RunOwner(id, started) : null;
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

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ProcessId} {Started}");

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
