using System.Diagnostics;

namespace SpecPlanner.Compiler.Tests.Commands;

/// <summary>A script run by a real shell in an empty folder of its own.</summary>
internal sealed record ShellRun(string Output, string Errors, IReadOnlyList<string> Files)
{
    public static ShellRun Of(string shell, string script, IReadOnlyDictionary<string, string> environment)
    {
        var folder = Directory.CreateTempSubdirectory("specplanner-hostile-");
        try
        {
            var start = new ProcessStartInfo(shell)
            {
                WorkingDirectory = folder.FullName,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(script);
            foreach (var (name, value) in environment) start.Environment[name] = value;

            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ShellRun(output, errors.Result, [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.Name)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
