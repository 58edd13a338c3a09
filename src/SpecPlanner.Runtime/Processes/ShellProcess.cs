using System.ComponentModel;
using System.Diagnostics;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What every process of an attempt is given.</summary>
internal sealed record ProcessSetting
{
    /// <summary>The folder it runs in.</summary>
    public required string Folder { get; init; }

    /// <summary>The value of <c>SPEC_ATTEMPT</c>.</summary>
    public required string Marker { get; init; }

    /// <summary>The parameters' values by name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The parameters whose values are addresses.</summary>
    public IReadOnlySet<string> UrlParameters { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What is hidden in everything that is kept or shown.</summary>
    public SecretMask Mask { get; init; } = SecretMask.None;

    /// <summary>Is shown each line that is printed.</summary>
    public Action<string> LastLine { get; init; } = static _ => { };

    /// <summary>How many bytes of the head, and as many of the tail, of an output are kept.</summary>
    public int Limit { get; init; } = 64 * 1024;
}

/// <summary>Runs one command and gathers what comes of it.</summary>
internal static class ShellProcess
{
    // How long the last output may lag behind the end of the program that wrote it.
    private static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="command">The command.</param>
    /// <param name="setting">Where and with what it runs.</param>
    /// <param name="time">The clock for its duration.</param>
    /// <param name="stop">Gives the waiting up; ending the processes is the caller's business, who knows the marker.</param>
    /// <returns>The evidence; without an exit code when it did not start or was given up.</returns>
    public static async Task<CommandEvidence> RunAsync(Command command, ProcessSetting setting, TimeProvider time, CancellationToken stop)
    {
        var text = new TextRendering(setting).Render(command.Text);
        if (ShellProgram.Missing(command) is { } missing) return new CommandEvidence { Command = text, Problem = missing };
        using var output = new OutputCapture(setting.Limit, setting.Mask, setting.LastLine);
        using var errors = new OutputCapture(setting.Limit, setting.Mask, setting.LastLine);
        var started = time.GetTimestamp();
        var process = TryStart(command, setting, out var problem);
        if (process is null) return new CommandEvidence { Command = text, Problem = problem };

        // What the program leaves in the background may keep its pipes open for ever, so the readers outlive this method.
        var reading = Task.WhenAll(
            DrainAsync(process.StandardOutput.BaseStream, output),
            DrainAsync(process.StandardError.BaseStream, errors));
        int? exitCode = null;
        try
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(stop);
            exitCode = process.ExitCode;
            await Task.WhenAny(reading, Task.Delay(Lag, stop));
        }
        catch (OperationCanceledException)
        {
            if (exitCode is null) problem = "It was ended.";
            if (OperatingSystem.IsWindows()) process.Kill(entireProcessTree: true);
        }

        var evidence = new CommandEvidence
        {
            Command = text,
            ExitCode = exitCode,
            Problem = exitCode is null ? problem : "",
            Duration = time.GetElapsedTime(started),
            Output = output.End(),
            Errors = errors.End(),
        };
        _ = reading.ContinueWith(_ => process.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return evidence;
    }

    private static Process? TryStart(Command command, ProcessSetting setting, out string problem)
    {
        var start = ShellProgram.Start(command);
        start.WorkingDirectory = setting.Folder;
        ProcessEnvironment.Mark(start.Environment, setting.Marker);
        foreach (var name in command.Parameters)
        {
            if (setting.Parameters.TryGetValue(name, out var value)) start.Environment[ParameterVariable.NameOf(name)] = value;
        }

        try
        {
            problem = "";
            return Process.Start(start);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException or ArgumentException)
        {
            problem = $"It could not be started: {e.Message}";
            return null;
        }
    }

    private static async Task DrainAsync(Stream stream, OutputCapture capture)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer)) > 0) capture.Take(buffer.AsSpan(0, read));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            capture.Take([]);
        }
    }
}
