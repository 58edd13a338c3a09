using System.Diagnostics;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>What a finished program left behind.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>Everything, for a failed assertion's message.</summary>
    public string All => $"exit code {ExitCode}\n--- output\n{Output}\n--- error\n{Error}";
}

/// <summary>A generated runner as its user starts it: a process of its own.</summary>
internal sealed class RunnerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private RunnerProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts <c>dotnet program.dll args…</c> in a folder, with nothing on its standard input.</summary>
    public static RunnerProcess Start(string program, string folder, params string[] args) =>
        Start(new Dictionary<string, string>(), program, folder, args);

    /// <summary>Starts it with some environment variables of its own.</summary>
    public static RunnerProcess Start(IReadOnlyDictionary<string, string> environment, string program, string folder, params string[] args) =>
        Start(environment, ["dotnet", program, .. args], folder);

    /// <summary>Lets another program start it, such as one that takes rights away, and waits for its end.</summary>
    /// <param name="starter">That program and its arguments, behind which the runner's command line follows.</param>
    /// <param name="program">The runner.</param>
    /// <param name="folder">The folder it is started in.</param>
    /// <param name="args">The runner's own arguments.</param>
    public static async Task<ProgramResult> RunByAsync(IReadOnlyList<string> starter, string program, string folder, params string[] args)
    {
        using var process = Start(new Dictionary<string, string>(), [.. starter, "dotnet", program, .. args], folder);
        return await process.EndAsync();
    }

    private static RunnerProcess Start(IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> commandLine, string folder)
    {
        var start = new ProcessStartInfo(commandLine[0], commandLine.Skip(1))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["NO_COLOR"] = "1";

        // It lives for a second or two: what would make it faster later only costs.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment) start.Environment[name] = value;

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new RunnerProcess(process);
    }

    /// <summary>Starts a program and waits for its end.</summary>
    public static async Task<ProgramResult> RunAsync(string program, string folder, params string[] args)
    {
        using var process = Start(program, folder, args);
        return await process.EndAsync();
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>Ends the program as <c>kill -9</c> does: itself only, nothing it started.</summary>
    public void Kill() => _process.Kill(entireProcessTree: false);

    /// <summary>Sends it a signal, as <c>kill -TERM</c> does.</summary>
    public void Signal(string name) => TrySignal(name).ShouldBeTrue("it had ended already");

    /// <summary>Sends it a signal; <see langword="false"/> when it had ended already.</summary>
    public bool TrySignal(string name)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{name} {_process.Id} 2> /dev/null"]);
        kill.WaitForExit();
        return kill.ExitCode == 0;
    }

    /// <summary>Waits for the end. Children that outlive the program keep its pipes open, so the texts are not waited for after a kill.</summary>
    public async Task WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(Until.Patience);
        await _process.WaitForExitAsync(limit.Token);
    }

    /// <summary>Waits for the end, of all that writes into its pipes too.</summary>
    public async Task<ProgramResult> EndAsync()
    {
        await WaitForExitAsync();
        return new ProgramResult(_process.ExitCode, await _output.WaitAsync(Until.Patience), await _error.WaitAsync(Until.Patience));
    }

    /// <summary>Ends what a failed test left running: nobody else would, and who started the tests would wait for it.</summary>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
