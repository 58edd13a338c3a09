namespace SpecPlanner.Runtime.Tests;

/// <summary>What runs on this machine.</summary>
internal static class Machine
{
    public static bool IsAlive(int process) => Table().Read().Any(p => p.Id == process);

    /// <summary>The processes that belong to a run.</summary>
    public static int[] ProcessesOf(string run) =>
        [.. Table().Read().Where(p => p.Markers.Any(m => AttemptMarker.Covers(run, m))).Select(p => p.Id)];

    private static IProcessTable Table() => OperatingSystem.IsMacOS() ? new MacProcessTable() : new LinuxProcessTable();
}
