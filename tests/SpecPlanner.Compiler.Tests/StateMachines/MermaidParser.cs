using System.Diagnostics;
using System.Text.Json;

namespace SpecPlanner.Compiler.Tests;

/// <summary>Mermaid's own parser, from the package that npm has.</summary>
internal static class MermaidParser
{
    /// <summary>Whether Node and the package are there.</summary>
    public static bool IsThere { get; } = Directory.Exists(RepositoryFiles.PathOf("tests/mermaid/node_modules/mermaid")) && NodeRuns();

    /// <summary>What is wrong with each diagram; <see langword="null"/> for one that Mermaid reads.</summary>
    public static string?[] Errors(IReadOnlyList<string> diagrams)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["parse.mjs"])
        {
            WorkingDirectory = RepositoryFiles.PathOf("tests/mermaid"),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        node.StandardInput.Write(JsonSerializer.Serialize(diagrams));
        node.StandardInput.Close();
        var answers = JsonSerializer.Deserialize<string?[]>(node.StandardOutput.ReadToEnd())!;
        node.WaitForExit();
        answers.Length.ShouldBe(diagrams.Count);
        return answers;
    }

    private static bool NodeRuns()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
