using System.CommandLine;

namespace SpecPlanner.Runner;

/// <summary>Where a runner reads and writes, and what it knows of its surroundings; tests put their own in its place.</summary>
public sealed record RunnerConsole
{
    /// <summary>Standard output: what was asked for.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error: what went wrong.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input: answers.</summary>
    public required TextReader Input { get; init; }

    /// <summary>Whether somebody looks at the output as it comes.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether somebody can answer.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>How many columns a line has.</summary>
    public int Width { get; init; } = 80;

    /// <summary>The value of an environment variable, or <see langword="null"/>.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The absolute path of the current folder.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>The word that calls this program, for examples and hints.</summary>
    public string Program { get; init; } = "runner";

    /// <summary>Who sits here: the name that answers carry.</summary>
    public string User { get; init; } = "unknown";

    /// <summary>Whether colours may be used: on a terminal, unless <c>NO_COLOR</c> is set or the terminal is dumb.</summary>
    public bool UsesColor =>
        IsOutputTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>Whether lines may be redrawn: on a terminal that is neither dumb nor a build server's.</summary>
    public bool IsLive => IsOutputTerminal && Variable("TERM") != "dumb" && string.IsNullOrEmpty(Variable("CI"));

    /// <summary>The console of this process.</summary>
    public static RunnerConsole OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        Input = Console.In,
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsInputTerminal = !Console.IsInputRedirected,
        Width = WidthOfProcess(),
        Variable = Environment.GetEnvironmentVariable,
        CurrentFolder = Environment.CurrentDirectory,
        Program = RootCommand.ExecutableName,
        User = Environment.UserName,
    };

    /// <summary>Says on standard error why nothing was done, with a hint on a line of its own.</summary>
    /// <returns><see cref="ExitCodes.BadUsage"/>.</returns>
    public int Refuse(string sentence, string? hint = null)
    {
        Error.WriteLine(sentence);
        if (hint is not null) Error.WriteLine(hint);
        return ExitCodes.BadUsage;
    }

    // A terminal that does not tell its width is taken to be the classic one.
    private static int WidthOfProcess()
    {
        if (Console.IsOutputRedirected) return 80;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
