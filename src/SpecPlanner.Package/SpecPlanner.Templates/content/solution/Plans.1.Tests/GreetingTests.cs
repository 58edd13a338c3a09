using SpecPlanner;
using SpecPlanner.Runner;
using Plans._1.Specs;

namespace Plans._1.Tests;

public sealed class GreetingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greeting-").FullName;

    // The constant is generated from specs/greeting.md: take REQ-1 out there, and this does not compile.
    [Fact]
    [Covers(Greeting.Requirements.REQ_1)]
    public async Task The_greeting_names_whom_it_greets()
    {
        var output = new StringWriter();
        var console = RunnerConsole.OfProcess() with { Out = output, Error = output };

        var exitCode = await RunnerApp.RunAsync(["run", "greet", "--param", "name=Ada", "--target", _folder, "--yes"], Catalogue.Current, console, []);

        Assert.True(exitCode == 0, output.ToString());
        Assert.Equal("Hello, Ada!\n", File.ReadAllText(Path.Combine(_folder, "greeting.txt")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
