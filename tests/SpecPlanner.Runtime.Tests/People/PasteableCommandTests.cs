using System.Diagnostics;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class PasteableCommandTests
{
    private static readonly Command Echo = new()
    {
        Text = "printf '%s' \"{{who}}\"",
        Script = "printf '%s' \"${SPEC_who}\"",
        Parameters = ["who"],
    };

    [Theory]
    [InlineData("2.0", "printf '%s' \"2.0\"")]
    [InlineData("a b", "export SPEC_who='a b'\nprintf '%s' \"${SPEC_who}\"")]
    [InlineData("it's", "export SPEC_who='it'\\''s'\nprintf '%s' \"${SPEC_who}\"")]
    public void A_value_that_means_something_to_a_shell_stands_before_the_command(string value, string expected) =>
        PasteableCommand.Of(Echo, _ => value, _ => false).ShouldBe(expected);

    [Fact]
    public void Of_a_secret_and_of_an_unknown_value_only_the_name_is_shown()
    {
        PasteableCommand.Of(Echo, _ => "s3cr3t", _ => true).ShouldBe("# SPEC_who holds the secret \"who\".\nprintf '%s' \"${SPEC_who}\"");
        PasteableCommand.Of(Echo, _ => null, _ => false).ShouldBe("# SPEC_who holds \"who\", which is not known yet.\nprintf '%s' \"${SPEC_who}\"");
    }

    [Fact]
    public void PowerShell_has_its_own_quotes() =>
        PasteableCommand.Of(Echo with { Shell = Shell.Pwsh, Script = "$env:SPEC_who" }, _ => "it's", _ => false).ShouldBe("$env:SPEC_who = 'it''s'\n$env:SPEC_who");

    [Theory]
    [InlineData("$(echo run)")]
    [InlineData("`echo run`")]
    [InlineData("'; echo run; '")]
    [InlineData("\"; echo run; \"")]
    [InlineData("a\n echo run")]
    public async Task Pasted_into_a_shell_a_value_is_only_a_value(string value)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(PasteableCommand.Of(Echo, _ => value, _ => false));
        using var shell = Process.Start(start)!;

        (await shell.StandardOutput.ReadToEndAsync()).ShouldBe(value);
    }
}
