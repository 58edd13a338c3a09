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

    /// <summary>A console with a person at it who answers; a dumb one, so that nothing is redrawn.</summary>
    public RunnerConsole Person(string input) => Console(input) with
    {
        IsInputTerminal = true,
        IsOutputTerminal = true,
        Variable = static name => name == "TERM" ? "dumb" : null,
    };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
