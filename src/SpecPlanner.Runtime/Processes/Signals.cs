using System.Runtime.InteropServices;

namespace SpecPlanner.Runtime;

/// <summary>Sends signals to processes; .NET itself only knows SIGKILL.</summary>
internal static partial class Signals
{
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Sends a signal; a process that is gone already is fine.</summary>
    public static void Send(int process, int signal)
    {
        // 0 and below address groups of processes, 1 is the system's own.
        if (process > 1) _ = SendSignal(process, signal);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);
}
