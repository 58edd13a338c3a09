using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

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
    /// <param name="whole">Takes the standard output as it is, secrets included, for comparing.</param>
    /// <returns>The evidence; without an exit code when it did not start or was given up.</returns>
    public static async Task<CommandEvidence> RunAsync(Command command, ProcessSetting setting, TimeProvider time, CancellationToken stop, OutputCapture? whole = null)
    {
        var texts = new TextRendering(setting);
        var text = texts.Render(command.Text);
        if (Obstacle(command, texts, stop) is { } obstacle) return new CommandEvidence { Command = text, Problem = obstacle };
        using var output = new OutputCapture(setting.Limit, setting.Mask, setting.LastLine);
        using var errors = new OutputCapture(setting.Limit, setting.Mask, setting.LastLine);
        var started = time.GetTimestamp();
        var process = TryStart(command, setting, out var problem);
        if (process is null) return new CommandEvidence { Command = text, Problem = problem };

        // What the program leaves in the background may keep its pipes open for ever, so the readers outlive this method.
        var reading = Task.WhenAll(
            DrainAsync(process.StandardOutput.BaseStream, output, whole, setting.Tap),
            DrainAsync(process.StandardError.BaseStream, errors));
        int? exitCode = null;
        try
        {
            // Not awaited: a program that reads nothing must still be able to end, and what is written to one that has ended is lost.
            _ = FeedAsync(process.StandardInput, setting.Input);
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
            IsCut = exitCode is not null && !reading.IsCompleted,
            Output = output.End(),
            Errors = errors.End(),
        };
        _ = reading.ContinueWith(_ => process.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return evidence;
    }

    // What is being ended must not start anything more: nobody looks for it again.
    private static string? Obstacle(Command command, TextRendering texts, CancellationToken stop) =>
        stop.IsCancellationRequested ? "It was not started, as it is being ended." : texts.UnknownOf(command.Parameters) ?? ShellProgram.Missing(command);

    private static Process? TryStart(Command command, ProcessSetting setting, out string problem)
    {
        var start = ShellProgram.Start(command);
        start.WorkingDirectory = setting.Folder;
        ProcessEnvironment.Fill(start.Environment, command.Parameters, setting);

        try
        {
            problem = "";
            return Process.Start(start);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException or ArgumentException)
        {
            problem = setting.Mask.Hide($"It could not be started: {e.Message}");
            return null;
        }
    }

    private static async Task FeedAsync(StreamWriter input, string text)
    {
        try
        {
            if (text.Length > 0) await input.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text));
            input.Close();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has ended, or reads no more.
            return;
        }
    }

    private static async Task DrainAsync(Stream stream, OutputCapture capture, OutputCapture? second = null, OutputTap? tap = null)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer)) > 0)
            {
                capture.Take(buffer.AsSpan(0, read));
                second?.Take(buffer.AsSpan(0, read));
                tap?.Invoke(buffer.AsSpan(0, read));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            capture.Take([]);
        }
    }
}
