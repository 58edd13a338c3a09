namespace SpecPlanner.EndToEnd.Tests;

/// <summary>An empty folder for one test, gone when the test ends.</summary>
internal sealed class TargetFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("specplanner-").FullName;

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The journal of the only run in this target.</summary>
    public string Journal() => Directory.GetFiles(File(".specplanner", "runs"), "journal.jsonl", SearchOption.AllDirectories).ShouldHaveSingleItem();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
