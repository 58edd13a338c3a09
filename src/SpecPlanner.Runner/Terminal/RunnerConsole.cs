using System.CommandLine;
using System.Runtime.InteropServices;

namespace SpecPlanner.Runner;

/// <summary>Where a runner reads and writes, and what it knows of its surroundings; tests put their own in its place.</summary>
public sealed record RunnerConsole
{
    private readonly Func<int> _width = static () => 80;
    private readonly Func<int> _height = static () => 24;
    private readonly Func<string> _currentFolder = FolderOfProcess;
    private readonly Func<string> _user = static () => "unknown";

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

    /// <summary>How many columns a line has at the moment: a window can be resized.</summary>
    public int Width { get => _width(); init => _width = () => value; }

    /// <summary>How many lines fit on the screen at the moment.</summary>
    public int Height { get => _height(); init => _height = () => value; }

    /// <summary>The value of an environment variable, or <see langword="null"/>.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The absolute path of the current folder; that of the process unless another is given.</summary>
    /// <remarks>Asked for only when it is needed: the folder may be gone, and much can be done without it.</remarks>
    public string CurrentFolder { get => _currentFolder(); init => _currentFolder = () => value; }

    /// <summary>The word that calls this program, for examples and hints.</summary>
    public string Program { get; init; } = "runner";

    /// <summary>Who sits here: the name that answers carry.</summary>
    public string User { get => _user(); init => _user = () => value; }

    /// <summary>Reads a line that is not shown; <see langword="null"/> when it was given up.</summary>
    public Func<string?> ReadSecret { get; init; } = static () => null;

    /// <summary>Calls an action at each Ctrl+C, or request to stop, until what it returns is disposed.</summary>
    public Func<Action<PosixSignal>, IDisposable> OnInterrupt { get; init; } = static _ => Silence.Instance;

    /// <summary>Calls a function when the process ends before what this returns is disposed; the function gives the exit code.</summary>
    public Func<Func<int>, IDisposable> OnExit { get; init; } = static _ => Silence.Instance;

    /// <summary>Whether colours may be used: on a terminal, unless <c>NO_COLOR</c> is set or the terminal is dumb.</summary>
    public bool UsesColor =>
        IsOutputTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>Whether lines may be redrawn: on a terminal that is neither dumb nor a build server's.</summary>
    public bool IsLive => IsOutputTerminal && Variable("TERM") != "dumb" && string.IsNullOrEmpty(Variable("CI"));

    /// <summary>Whether the terminal breaks its lines anew when its window is resized. Nearly all do; xterm, GNU screen and the Linux console cut them.</summary>
    internal bool BreaksLinesAnew =>
        !string.IsNullOrEmpty(Variable("TMUX")) || (string.IsNullOrEmpty(Variable("XTERM_VERSION")) && string.IsNullOrEmpty(Variable("STY")) && Variable("TERM") != "linux");

    /// <summary>What hides secrets in all that is written; shared by all copies of this console.</summary>
    internal SecretGuard Guard { get; } = new();

    /// <summary>How to find the width each time it is asked for.</summary>
    internal Func<int> MeasureWidth { init => _width = value; }

    /// <summary>How to find the height each time it is asked for.</summary>
    internal Func<int> MeasureHeight { init => _height = value; }

    /// <summary>How to find the current folder each time it is asked for.</summary>
    internal Func<string> FindCurrentFolder { init => _currentFolder = value; }

    /// <summary>How to find out who sits here when it is asked for.</summary>
    internal Func<string> FindUser { init => _user = value; }

    /// <summary>What a run is told of a command that asks something of it.</summary>
    internal Runtime.Surroundings Around => new() { Time = Clock, User = User, Version = VersionText.OfThisBuild };

    /// <summary>What stands on standard input, up to a number of characters.</summary>
    internal string ReadInput(int most)
    {
        var buffer = new char[most];
        return new string(buffer, 0, Input.ReadBlock(buffer));
    }

    /// <summary>The absolute path of a file or folder that a person named.</summary>
    /// <exception cref="MissingFolderException">It is relative to a current folder that is gone.</exception>
    /// <exception cref="Runtime.RunRefusedException">It is empty.</exception>
    internal string FullPath(string path)
    {
        if (path.Length == 0) throw new Runtime.RunRefusedException(["The name of the folder is empty. Write its path, or leave the option out."]);
        return Path.IsPathFullyQualified(path) ? Path.GetFullPath(path) : Path.GetFullPath(path, CurrentFolder);
    }

    /// <summary>A path as seen from the current folder, <c>.</c> for that folder itself; the path as it is when that folder is gone.</summary>
    internal string FromCurrentFolder(string path)
    {
        try
        {
            return Path.GetRelativePath(CurrentFolder, path);
        }
        catch (MissingFolderException)
        {
            return path;
        }
    }

    /// <summary>The console of this process.</summary>
    public static RunnerConsole OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        Input = new LateReader(static () => Console.In),
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        IsInputTerminal = !Console.IsInputRedirected,
        MeasureWidth = static () => SizeOfProcess(80, static () => Console.WindowWidth),
        MeasureHeight = static () => SizeOfProcess(24, static () => Console.WindowHeight),
        Variable = Environment.GetEnvironmentVariable,
        Program = RootCommand.ExecutableName,
        FindUser = static () => Environment.UserName,
        ReadSecret = SecretInput.Read,
        OnInterrupt = Interruptions.OfProcess,
        OnExit = EarlyExit.OfProcess,
    };

    /// <summary>The console for progress and questions when standard output is kept for JSON: standard error in its place.</summary>
    public RunnerConsole BesideJson(bool asJson) => asJson ? ForErrors() : this;

    /// <summary>The console for what goes to standard error: colours only where that is a terminal.</summary>
    public RunnerConsole ForErrors() => this with { Out = Error, IsOutputTerminal = IsErrorTerminal };

    /// <summary>Says on standard error why nothing was done, with a hint on a line of its own.</summary>
    /// <returns><see cref="ExitCodes.BadUsage"/>.</returns>
    public int Refuse(string sentence, string? hint = null)
    {
        Error.WriteLine(sentence);
        if (hint is not null) Error.WriteLine(hint);
        return ExitCodes.BadUsage;
    }

    private static string FolderOfProcess()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException problem)
        {
            throw new MissingFolderException(problem);
        }
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
