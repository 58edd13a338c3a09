namespace SpecPlanner.Runtime.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("specplanner-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Waits until a file is there.</summary>
    public async Task AppearsAsync(string file)
    {
        using var watcher = new FileSystemWatcher(Path);
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Created += (_, e) =>
        {
            if (e.Name == file) seen.TrySetResult();
        };
        watcher.EnableRaisingEvents = true;
        if (!System.IO.File.Exists(File(file))) await seen.Task;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
