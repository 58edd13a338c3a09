using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A text that is handed to an agent program.</summary>
public sealed record AgentCall
{
    /// <summary>The program and its arguments, as a shell command.</summary>
    public required string Command { get; init; }

    /// <summary>What it reads on its standard input.</summary>
    public required string Input { get; init; }

    /// <summary>The absolute path of the folder it runs in.</summary>
    public required string Folder { get; init; }

    /// <summary>What the call is for, in words that are safe in an environment variable: it marks every process that comes of it.</summary>
    public required string Purpose { get; init; }

    /// <summary>How long it may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The most bytes it may print.</summary>
    public int Limit { get; init; } = 4 * 1024 * 1024;
}

/// <summary>What came back from an agent program.</summary>
/// <param name="Text">What it printed; what is no UTF-8 stands as <c>\xNN</c>.</param>
/// <param name="Errors">What it printed on its standard error, the middle left out when it was much.</param>
/// <param name="Problem">Why the text cannot be used, in a sentence; empty when it can.</param>
/// <param name="Duration">How long it took.</param>
public sealed record AgentAnswer(string Text, string Errors, string Problem, TimeSpan Duration);

/// <summary>Starts agent programs: in time, with bounded output, and with nothing left running behind them.</summary>
/// <param name="time">The clock.</param>
public sealed class AgentProgram(TimeProvider time)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Starts a program, hands it its text, and waits for its answer.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop; the program is ended by then.</exception>
    public async Task<AgentAnswer> AskAsync(AgentCall call, CancellationToken stop)
    {
        var marker = string.Create(CultureInfo.InvariantCulture, $"agent/{call.Purpose}/{Guid.NewGuid():N}");
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = time.CreateTimer(_ => limited.Cancel(), state: null, call.Timeout, System.Threading.Timeout.InfiniteTimeSpan);
        var setting = new ProcessSetting
        {
            Folder = call.Folder,
            Marker = marker,
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal),
            Input = call.Input,
            Limit = call.Limit / 2,
        };
        var command = new Command { Text = call.Command, Script = call.Command };
        CommandEvidence evidence;
        bool isLate;
        try
        {
            evidence = await ShellProcess.RunAsync(command, setting, time, limited.Token);

            // Not by its duration: a timer may be a little ahead of the clock durations are read from.
            isLate = evidence.ExitCode is null && limited.IsCancellationRequested;
        }
        finally
        {
            // Whatever it started has no business any more, also when it ended well.
            await Reaper.OfThisMachine(time, Grace).EndAsync(found => AttemptMarker.Covers(marker, found));
        }

        stop.ThrowIfCancellationRequested();
        var errors = evidence.Errors.Omitted > 0 ? $"{evidence.Errors.Head}\n…\n{evidence.Errors.Tail}" : evidence.Errors.Head;
        return new AgentAnswer(evidence.Output.Head + evidence.Output.Tail, errors, isLate ? Late(call) : ProblemOf(evidence, call), evidence.Duration);
    }

    private static string Late(AgentCall call) => string.Create(CultureInfo.InvariantCulture, $"It did not end within {call.Timeout.TotalSeconds:0.##} s, and was ended.");

    private static string ProblemOf(CommandEvidence evidence, AgentCall call)
    {
        if (evidence.ExitCode is null) return evidence.Problem;
        if (evidence.ExitCode is not 0) return string.Create(CultureInfo.InvariantCulture, $"It ended with exit code {evidence.ExitCode}.");
        if (evidence.Output.Omitted > 0) return string.Create(CultureInfo.InvariantCulture, $"It printed {evidence.Output.Bytes} bytes, more than the {call.Limit} that are read.");
        return evidence.IsCut ? CommandEvidence.CutOutput : "";
    }
}
