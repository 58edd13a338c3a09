using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SpecPlanner.Benchmarks.Startup;

/// <summary>A program of this repository, published as one file for this machine.</summary>
/// <param name="file">The file.</param>
internal sealed class PublishedProgram(string file)
{
    /// <summary>Publishes a project.</summary>
    /// <param name="project">Its folder, from the root of the repository.</param>
    /// <param name="name">The program's name.</param>
    /// <param name="folder">The folder that takes the file.</param>
    /// <param name="options">Options and properties beside those of <c>tools/OneFile.props</c>.</param>
    public static PublishedProgram Publish(string project, string name, string folder, params string[] options)
    {
        Run("dotnet", ["publish", project, "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "q", "-nologo", .. options]);
        return new PublishedProgram(Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name));
    }

    /// <summary>Runs it once in the root of the repository.</summary>
    /// <returns>How long it took from before its start until it had ended.</returns>
    public TimeSpan Time(params string[] args)
    {
        var start = Stopwatch.GetTimestamp();
        Run(file, args);
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Run(string program, string[] args)
    {
        var info = new ProcessStartInfo(program, args) { WorkingDirectory = RepositoryRoot.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["SPECPLANNER_USER_FOLDER"] = "";
        using var process = Process.Start(info)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}:\n{output}{error.Result}");
    }
}
