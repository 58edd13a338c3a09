using System.Diagnostics;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A program that stops where a test wants it: called with certain arguments it waits, so that its runner can be killed meanwhile.</summary>
internal sealed class HeldProgram : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("specplanner-held-").FullName;

    private HeldProgram()
    {
    }

    /// <summary>What a runner has to be started with to find this program before the real one.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["PATH"] = $"{_folder}:{SearchPath}" };

    private static string SearchPath => System.Environment.GetEnvironmentVariable("PATH")!;

    private string Gate => Path.Combine(_folder, "gate");

    private string Reached => Path.Combine(_folder, "reached");

    /// <summary>Makes it.</summary>
    /// <param name="program">The name of the real program, which it becomes when it is not held.</param>
    /// <param name="arguments">The arguments with which it is held, a space between each.</param>
    public static async Task<HeldProgram> MakeAsync(string program, string arguments)
    {
        var held = new HeldProgram();
        using (var mkfifo = Process.Start("mkfifo", [held.Gate])) await mkfifo.WaitForExitAsync();

        // Nobody ever opens the other end of the pipe, so whoever reads it waits until it is ended.
        var script = $"""
            #!/bin/sh
            PATH='{SearchPath}'
            if [ "$*" = '{arguments}' ] && [ -p '{held.Gate}' ]; then
              : > '{held.Reached}'
              read -r line < '{held.Gate}'
            fi
            exec {program} "$@"

            """;
        var path = Path.Combine(held._folder, program);
        await File.WriteAllTextAsync(path, script);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return held;
    }

    /// <summary>Waits until it is called with those arguments.</summary>
    public Task IsReachedAsync(RunnerProcess runner) => Until.HoldsAsync(() => File.Exists(Reached), "the program was called", runner);

    /// <summary>From now on it is not held; the one that waits goes on waiting.</summary>
    public void LetGo() => File.Delete(Gate);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
