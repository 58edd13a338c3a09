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

    /// <summary>Whether somebody looks at the errors as they come.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether somebody sits at the input.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Whether somebody can be asked: sees the question, and can answer.</summary>
    public bool CanAsk => IsInputTerminal && IsOutputTerminal;

    /// <summary>How many columns a line has.</summary>
    public int Width { get; init; } = 80;

    /// <summary>How many lines fit on the screen.</summary>
    public int Height { get; init; } = 24;

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

    /// <summary>Reads a line that is not shown; <see langword="null"/> when it was given up.</summary>
    public Func<string?> ReadSecret { get; init; } = static () => null;

    /// <summary>Calls an action at each Ctrl+C until what it returns is disposed.</summary>
    public Func<Action, IDisposable> OnInterrupt { get; init; } = static _ => Silence.Instance;

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
        IsErrorTerminal = !Console.IsErrorRedirected,
        IsInputTerminal = !Console.IsInputRedirected,
        Width = SizeOfProcess(80, static () => Console.WindowWidth),
        Height = SizeOfProcess(24, static () => Console.WindowHeight),
        Variable = Environment.GetEnvironmentVariable,
        CurrentFolder = Environment.CurrentDirectory,
        Program = RootCommand.ExecutableName,
        User = Environment.UserName,
        ReadSecret = SecretInput.Read,
        OnInterrupt = Interruptions.OfProcess,
    };

    /// <summary>The console for progress and questions when standard output is kept for JSON: standard error in its place.</summary>
    public RunnerConsole BesideJson(bool asJson) => asJson ? this with { Out = Error, IsOutputTerminal = IsErrorTerminal } : this;

    /// <summary>Says on standard error why nothing was done, with a hint on a line of its own.</summary>
    /// <returns><see cref="ExitCodes.BadUsage"/>.</returns>
    public int Refuse(string sentence, string? hint = null)
    {
        Error.WriteLine(sentence);
        if (hint is not null) Error.WriteLine(hint);
        return ExitCodes.BadUsage;
    }

    // A terminal that does not tell its size is taken to be the classic one.
    private static int SizeOfProcess(int classic, Func<int> size)
    {
        if (Console.IsOutputRedirected && Console.IsErrorRedirected) return classic;
        try
        {
            return size() is > 0 and var known ? known : classic;
        }
        catch (IOException)
        {
            return classic;
        }
    }

    private sealed class Silence : IDisposable
    {
        public static readonly Silence Instance = new();

        public void Dispose()
        {
            // Nothing was registered.
        }
    }
}
