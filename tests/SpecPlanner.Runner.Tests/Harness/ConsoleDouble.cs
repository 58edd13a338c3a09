using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

/// <summary>What a command line printed and how it ended.</summary>
public sealed record Said(int ExitCode, string Out, string Error);

/// <summary>A console in memory: no terminal unless a test says so.</summary>
public static class ConsoleDouble
{
    /// <summary>The console itself, for tests that need other surroundings.</summary>
    public static RunnerConsole New(string input = "") => new()
    {
        Out = new StringWriter { NewLine = "\n" },
        Error = new StringWriter { NewLine = "\n" },
        Input = new StringReader(input),
        CurrentFolder = Path.GetTempPath(),
        Program = "runner",
        User = "ada",
    };

    /// <summary>Carries out a command line over a catalogue.</summary>
    public static async Task<Said> Run(PlanCatalogue catalogue, RunnerConsole console, params string[] args)
    {
        var code = await RunnerApp.RunAsync(args, catalogue, console, []);
        return new Said(code, console.Out.ToString()!, console.Error.ToString()!);
    }

    /// <summary>Carries out a command line over the Markdown below a folder, as the tool does.</summary>
    public static async Task<Said> RunOnMarkdown(RunnerConsole console, params string[] args)
    {
        var code = await RunnerApp.RunOnMarkdownAsync(args, console, []);
        return new Said(code, console.Out.ToString()!, console.Error.ToString()!);
    }

    /// <summary>Carries out a command line over a catalogue, with no terminal.</summary>
    public static Task<Said> Run(PlanCatalogue catalogue, params string[] args) => Run(catalogue, New(), args);

    /// <summary>A terminal of a width, with colours.</summary>
    public static RunnerConsole Terminal(int width, string input = "") =>
        New(input) with { IsOutputTerminal = true, IsInputTerminal = true, Width = width };
}
