namespace SpecPlanner.Runtime.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("specplanner-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Waits until a file is there.</summary>
    public async Task AppearsAsync(string file)
    {
        // A FileSystemWatcher that nobody but its own event holds is collected, and the wait never ends.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!System.IO.File.Exists(File(file))) await timer.WaitForNextTickAsync(limit.Token);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
