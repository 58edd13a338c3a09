namespace SpecPlanner.Runner.Tests;

/// <summary>A folder for one test, gone after it.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("specplanner").FullName;

    /// <summary>Writes a file below it.</summary>
    public Folder With(string path, string text)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>A console that stands in it.</summary>
    public RunnerConsole Console(string input = "") => ConsoleDouble.New(input) with { CurrentFolder = Path, Clock = new FixedClock(History.Start) };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
