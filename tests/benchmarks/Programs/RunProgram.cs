using System.Diagnostics;

namespace SpecPlanner.Benchmarks.Programs;

/// <summary>Runs programs that must succeed.</summary>
internal static class RunProgram
{
    /// <summary>Runs <c>dotnet</c>.</summary>
    public static void Dotnet(string folder, params string[] args) => Of(folder, "dotnet", args);

    /// <summary>Runs a program, and throws with what it said when it does not end with 0.</summary>
    public static void Of(string folder, string program, string[] args)
    {
        var info = new ProcessStartInfo(program, args) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["SPECPLANNER_USER_FOLDER"] = "";
        using var process = Process.Start(info)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}:\n{output}{error.Result}");
    }
}
