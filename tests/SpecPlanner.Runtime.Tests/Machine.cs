using System.Diagnostics;

namespace SpecPlanner.Runtime.Tests;

/// <summary>What runs on this machine.</summary>
internal static class Machine
{
    public static bool IsAlive(int process) => Table().Read().Any(p => p.Id == process);

    /// <summary>The processes that belong to a run.</summary>
    public static int[] ProcessesOf(string run) =>
        [.. Table().Read().Where(p => p.Markers.Any(m => AttemptMarker.Covers(run, m))).Select(p => p.Id)];

    /// <summary>Runs a program that must end well.</summary>
    /// <returns>What it printed.</returns>
    public static string Run(string folder, string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', args)}");
        return output;
    }

    private static IProcessTable Table() => OperatingSystem.IsMacOS() ? new MacProcessTable() : new LinuxProcessTable();
}
