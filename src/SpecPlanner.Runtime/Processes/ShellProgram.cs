using System.Diagnostics;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>How a command is handed to its shell.</summary>
internal static class ShellProgram
{
    // A terminal sends Ctrl+C, and that it was closed, to everything in the foreground. The first one asks the run to halt
    // after what is running, so what is running must not hear it; the runner ends it itself when it should. exec keeps the process id.
    private const string DeafToTerminal = """trap "" HUP INT QUIT; exec "$0" "$@" """;

    public static ProcessStartInfo Start(Command command)
    {
        var start = command.Shell switch
        {
            Shell.Pwsh => new ProcessStartInfo("pwsh", ["-NoProfile", "-NonInteractive", "-Command", Script(command)]),
            Shell.Bash => new ProcessStartInfo("/bin/sh", ["-c", DeafToTerminal, "bash", "-c", Script(command)]),
            _ => new ProcessStartInfo("/bin/sh", ["-c", DeafToTerminal, "/bin/sh", "-c", Script(command)]),
        };
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return start;
    }

    /// <summary>Whether the program that reads the command is on this machine.</summary>
    public static string? Missing(Command command) => command.Shell switch
    {
        Shell.Bash => IsOnPath("bash") ? null : "bash is not installed on this machine.",
        Shell.Pwsh => IsOnPath("pwsh") ? null : "pwsh (PowerShell) is not installed on this machine.",
        _ => null,
    };

    // A block of several lines stops at its first failing one.
    private static string Script(Command command)
    {
        if (!command.IsScript) return command.Script;
        return (command.Shell == Shell.Pwsh ? "$ErrorActionPreference = 'Stop'\n" : "set -e\n") + command.Script;
    }

    private static bool IsOnPath(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var file = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return folders.Any(f => File.Exists(Path.Combine(f, file)));
    }
}
