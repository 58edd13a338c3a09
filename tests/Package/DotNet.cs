using System.Diagnostics;
using System.Text;

namespace SpecPlanner.Package.Tests;

/// <summary>What a command printed, and how it ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Both its outputs, in the order they came.</param>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>Fails with the output unless the command succeeded.</summary>
    public CommandResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Output);
        return this;
    }

    /// <summary>The lines that name a rule, each once, in order of place.</summary>
    public IReadOnlyList<string> Findings() =>
    [
        .. Output.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Contains(": error SPEC", StringComparison.Ordinal) || line.Contains(": warning SPEC", StringComparison.Ordinal))
            .Select(line => line[..(line.IndexOf(" SPEC", StringComparison.Ordinal) + " SPEC0000".Length)])
            .Distinct(StringComparer.Ordinal),
    ];
}

/// <summary>Runs the SDK as a person would, in some folder.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs <c>dotnet</c> with arguments and waits for it.</summary>
    public static Task<CommandResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], arguments);

    /// <summary>Runs <c>dotnet</c> with arguments and more environment variables, and waits for it.</summary>
    public static Task<CommandResult> RunAsync(string folder, IReadOnlyList<(string Name, string Value)> environment, params string[] arguments) =>
        StartAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, environment, arguments);

    /// <summary>Runs a program with arguments in a folder, as the SDK is run, and waits for it.</summary>
    public static Task<CommandResult> StartAsync(string program, string folder, params string[] arguments) => StartAsync(program, folder, [], arguments);

    /// <summary>Runs a program with arguments and more environment variables, and waits for it.</summary>
    public static async Task<CommandResult> StartAsync(string program, string folder, IReadOnlyList<(string Name, string Value)> environment, string[] arguments)
    {
        using var process = new Process { StartInfo = StartInfoOf(program, folder, arguments) };
        foreach (var (name, value) in environment) process.StartInfo.Environment[name] = value;
        var output = new StringBuilder();
        void Add(object sender, DataReceivedEventArgs line)
        {
            lock (output) output.Append(line.Data).Append('\n');
        }

        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        lock (output) return new CommandResult(process.ExitCode, output.ToString());
    }

    private static ProcessStartInfo StartInfoOf(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host was started with is no concern of the project under test.
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);

        // It would win over the folder that the test's own NuGet.Config names.
        start.Environment.Remove("NUGET_PACKAGES");

        // Where a tool or a template was installed to is remembered there by its version, longer than the folder of a test lives.
        if (arguments is ["tool" or "new", ..]) start.Environment["DOTNET_CLI_HOME"] = folder;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        // As on a developer's machine: one compiler for all projects.
        start.Environment["UseSharedCompilation"] = "true";
        return start;
    }
}
