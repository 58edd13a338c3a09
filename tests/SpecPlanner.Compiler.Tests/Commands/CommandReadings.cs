using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests.Commands;

/// <summary>Reads commands for tests, with the parameters they may use.</summary>
internal static class CommandReadings
{
    /// <summary><c>x</c> and <c>y</c> are text; the other names are what they say.</summary>
    public static ParameterScope Scope() => new(
    [
        new Parameter { Name = "x" },
        new Parameter { Name = "y" },
        new Parameter { Name = "n", Type = ParameterType.Int },
        new Parameter { Name = "flag", Type = ParameterType.Bool },
        new Parameter { Name = "wait", Type = ParameterType.Duration },
        new Parameter { Name = "stage", Type = ParameterType.Enum, Values = ["staging", "production-1"] },
        new Parameter { Name = "odd", Type = ParameterType.Enum, Values = ["a b", "c"] },
        new Parameter { Name = "dash", Type = ParameterType.Enum, Values = ["-x", "c"] },
        new Parameter { Name = "dir", Type = ParameterType.Path },
        new Parameter { Name = "url", Type = ParameterType.Url },
        new Parameter { Name = "key", Type = ParameterType.Secret },
    ]);

    public static (CommandReading Reading, IReadOnlyList<Finding> Findings) Read(string text, Shell shell = Shell.Bash, bool isScript = true)
    {
        var findings = new FindingBag(text.Length);
        var reading = CommandReader.Read(new Segment(text, 0), shell, isScript, Scope(), findings);
        return (reading, findings.Findings);
    }

    public static string Script(string text, Shell shell = Shell.Bash, bool isScript = true) =>
        Read(text, shell, isScript).Reading.Command.Script;

    /// <summary>The placeholders that are refused, by name, in the order they are reported.</summary>
    public static string[] Refused(string text, Shell shell = Shell.Bash)
    {
        var findings = Read(text, shell).Findings;
        findings.Where(f => f.Rule != RuleTable.UnsafeParameter).ShouldBeEmpty();
        return [.. findings.Select(f => text.Substring(f.Span.Start + 2, f.Span.Length - 4))];
    }
}
