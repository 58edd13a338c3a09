using System.Diagnostics;
using System.Text;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>The processes that the runs of a target left behind: each carries the id of its run in its environment.</summary>
internal static class LeftProcesses
{
    /// <summary>Waits for the last ones to end; fails when one stays.</summary>
    public static async Task ShouldBeNoneOf(TargetFolder target)
    {
        var runs = target.Runs();
        runs.ShouldNotBeEmpty();
        await Until.HoldsAsync(() => Of(runs).Count == 0, "none of the processes of the runs is left");
    }

    /// <summary>How many there are now.</summary>
    public static int CountOf(TargetFolder target) => Of(target.Runs()).Count;

    private static List<string> Of(string[] runs) =>
        (OperatingSystem.IsLinux() ? FromProc() : FromPs()).Where(p => runs.Any(r => p.Contains($"SPEC_ATTEMPT={r}/", StringComparison.Ordinal))).ToList();

    private static IEnumerable<string> FromProc()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => Path.GetFileName(f).All(char.IsAsciiDigit)))
        {
            if (TryRead(Path.Combine(folder, "environ")) is { Length: > 0 } environment)
                yield return $"{Path.GetFileName(folder)} {TryRead(Path.Combine(folder, "cmdline"))} {environment}".Replace('\0', ' ');
        }
    }

    // A process may end, or belong to someone else, at any moment.
    private static string? TryRead(string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string[] FromPs()
    {
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-Eww", "-axo", "pid=,command="]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return ps.StandardOutput.ReadToEnd().Split('\n');
    }
}
