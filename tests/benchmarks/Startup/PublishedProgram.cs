using System.Diagnostics;
using System.Runtime.InteropServices;
using SpecPlanner.Benchmarks.Programs;

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
        RunProgram.Of(RepositoryRoot.Path, "dotnet", ["publish", project, "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "q", "-nologo", .. options]);
        return new PublishedProgram(Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name));
    }

    /// <summary>Runs it once in the root of the repository.</summary>
    /// <returns>How long it took from before its start until it had ended.</returns>
    public TimeSpan Time(params string[] args)
    {
        var start = Stopwatch.GetTimestamp();
        RunProgram.Of(RepositoryRoot.Path, file, args);
        return Stopwatch.GetElapsedTime(start);
    }
}
