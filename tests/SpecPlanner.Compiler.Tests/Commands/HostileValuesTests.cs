using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests.Commands;

/// <summary>Whatever a value says, no shell executes any of it.</summary>
[Covers("specplanner/REQ-4")]
public class HostileValuesTests
{
    private const string Marker = "pwned";

    /// <summary>Values that create the marker when any of them is executed.</summary>
    private static readonly string[] Values =
    [
        "$(touch pwned)",
        "`touch pwned`",
        "; touch pwned",
        "| touch pwned",
        "&& touch pwned",
        "' ; touch pwned ; '",
        "\" ; touch pwned ; \"",
        "a\ntouch pwned",
        "> pwned",
        "$(touch${IFS}pwned)",
        "touch${IFS}pwned",
        "touch pwned",
        "a[$(touch pwned)]",
        "${a:=$(touch pwned)}",
        "'\"$(touch pwned)\"'",
        "\\$(touch pwned)",
        "EOF\ntouch pwned\nEOF",
        ") ; touch pwned ; (:",
        "} ; touch pwned ; { :",
        "done; touch pwned; #",
        "($(touch pwned))",
    ];

    public static TheoryData<string, string, Fate> Cases()
    {
        var cases = new TheoryData<string, string, Fate>();
        foreach (var (name, shell) in new[] { ("sh", Shell.Sh), ("bash", Shell.Bash) })
        {
            foreach (var (script, fate) in HostileContexts.Of(shell)) cases.Add(name, script, fate);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_shell_executes_any_of_a_value(string shell, string script, Fate fate)
    {
        var (reading, findings) = CommandReadings.Read(script, shell == "sh" ? Shell.Sh : Shell.Bash);

        findings.Any(f => f.Rule == RuleTable.UnsafeParameter).ShouldBe(fate == Fate.Refused, string.Join("\n", findings.Select(f => f.Message)));
        if (fate == Fate.Refused) return;

        foreach (var value in Values)
        {
            reading.Command.Script.ShouldNotContain(value);
            var run = ShellRun.Of(shell, reading.Command.Script, new Dictionary<string, string> { ["SPEC_x"] = value });
            run.Files.ShouldNotContain(Marker, $"{reading.Command.Script} executed {value}");
            if (fate == Fate.Printed) run.Output.ShouldBe(value, run.Errors);
        }
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("bash")]
    public void Each_value_would_be_executed_if_its_text_entered_a_command(string shell)
    {
        // The marker must be able to appear at all, or the test above could not fail.
        foreach (var value in Values)
        {
            string[] raw =
            [
                value, $"true {value}", $"echo '{value}'", $"echo \"{value}\"", $"( true\n{value} )", $"{{ true\n{value}\n}}",
                $"while false; do :; {value}", $"cat <<EOF\n{value}\nEOF", $"echo $(({value}))", $"eval \"{value}\"",
            ];
            raw.Any(script => ShellRun.Of(shell, script, new Dictionary<string, string>()).Files.Contains(Marker)).ShouldBeTrue(value);
        }
    }
}
