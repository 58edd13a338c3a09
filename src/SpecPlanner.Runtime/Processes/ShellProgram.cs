using System.Buffers;
using System.Diagnostics;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>How a command is handed to its shell.</summary>
internal static class ShellProgram
{
    // A terminal sends Ctrl+C, and that it was closed, to everything in the foreground. The first one asks the run to halt
    // after what is running, so what is running must not hear it; the runner ends it itself when it should.
    private const string DeafToTerminal = """trap "" HUP INT QUIT; """;

    // By name, or in a text or a file that it carries out in itself.
    private static readonly SearchValues<string> SpeaksOfTraps = SearchValues.Create(["trap", "eval", "source", ". ", ".\t"], StringComparison.Ordinal);

    public static ProcessStartInfo Start(Command command)
    {
        var start = command.Shell == Shell.Pwsh
            ? new ProcessStartInfo(Find("pwsh") ?? "pwsh", ["-NoProfile", "-NonInteractive", "-Command", Script(command)])
            : Posix(command.Shell == Shell.Bash ? Find("bash") ?? "bash" : "/bin/sh", Script(command));
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return start;
    }

    /// <summary>Whether the program that reads the command is on this machine.</summary>
    public static string? Missing(Command command) => command.Shell switch
    {
        Shell.Bash when Find("bash") is null => "bash is not installed on this machine.",
        Shell.Pwsh when Find("pwsh") is null => "pwsh (PowerShell) is not installed on this machine.",
        _ => null,
    };

    // What a shell ignores because it was told to, a script can have it hear again; what it ignores since it was started, not. So a script that may speak
    // of traps gets a shell that another one has made deaf; for all others one shell does, which is half of what starting a command costs.
    private static ProcessStartInfo Posix(string shell, string script) => script.AsSpan().ContainsAny(SpeaksOfTraps)
        ? new ProcessStartInfo("/bin/sh", ["-c", DeafToTerminal + """exec "$0" "$@" """, shell, "-c", script])
        : new ProcessStartInfo(shell, ["-c", DeafToTerminal + script]);

    // A block of several lines stops at its first failing one. What says so stands in its first line, so that all keep their numbers.
    private static string Script(Command command)
    {
        if (!command.IsScript) return command.Script;
        return (command.Shell == Shell.Pwsh ? "$ErrorActionPreference = 'Stop'; " : "set -e; ") + command.Script;
    }

    private static string? Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var file = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return folders.Where(Path.IsPathFullyQualified).Select(f => Path.Combine(f, file)).FirstOrDefault(File.Exists);
    }
}
