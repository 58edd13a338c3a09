namespace SpecPlanner.EndToEnd.Tests;

/// <summary>An empty folder for one test, gone when the test ends.</summary>
internal sealed class TargetFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("specplanner-").FullName;

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The journal of the only run in this target.</summary>
    public string Journal() => Directory.GetFiles(File(".specplanner", "runs"), "journal.jsonl", SearchOption.AllDirectories).ShouldHaveSingleItem();

    /// <summary>The ids of the runs in this target, the latest last.</summary>
    public string[] Runs() => [.. Directory.GetDirectories(File(".specplanner", "runs")).Select(d => System.IO.Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    /// <summary>The JSON report of the latest run.</summary>
    public string JsonReport() => File(".specplanner", "runs", Runs()[^1], "report.json");

    /// <summary>The Markdown report of the latest run.</summary>
    public string Report() => File(".specplanner", "runs", Runs()[^1], "report.md");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
