using System.Globalization;
using System.Runtime.InteropServices;

namespace SpecPlanner.Benchmarks.Durable;

/// <summary>What a figure was measured on.</summary>
internal static class Machine
{
    /// <summary>A sentence: the day, the machine, and what else it was doing.</summary>
    public static string Words()
    {
        var load = File.Exists("/proc/loadavg") ? $"; load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the end" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{load}.");
    }
}
