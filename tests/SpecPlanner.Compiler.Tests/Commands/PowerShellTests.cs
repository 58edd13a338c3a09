using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests.Commands;

public class PowerShellTests
{
    [Theory]
    [InlineData("Write-Output {{x}}", "Write-Output ${env:SPEC_x}")]
    [InlineData("Write-Output \"a {{x}} b\"", "Write-Output \"a ${env:SPEC_x} b\"")]
    [InlineData("Copy-Item {{x}} -Destination {{y}}", "Copy-Item ${env:SPEC_x} -Destination ${env:SPEC_y}")]
    [InlineData("$a = {{x}}", "$a = ${env:SPEC_x}")]
    [InlineData("if ({{x}} -eq 'a') { Write-Output \"$(Get-Date) {{y}}\" }", "if (${env:SPEC_x} -eq 'a') { Write-Output \"$(Get-Date) ${env:SPEC_y}\" }")]
    [InlineData("$t = @\"\n{{x}} \"q\"\n\"@\n", "$t = @\"\n${env:SPEC_x} \"q\"\n\"@\n")]
    [InlineData("& git push origin {{x}}", "& git push origin ${env:SPEC_x}")]
    [InlineData("& 'C:\\tools\\a.exe' {{x}}", "& 'C:\\tools\\a.exe' ${env:SPEC_x}")]
    [InlineData("Get-ChildItem | Where-Object { $_.Name -eq {{x}} }", "Get-ChildItem | Where-Object { $_.Name -eq ${env:SPEC_x} }")]
    [InlineData("Write-Output a # {{x}}\nWrite-Output {{y}}", "Write-Output a # {{x}}\nWrite-Output ${env:SPEC_y}")]
    [InlineData("<# {{x}} ' #> Write-Output {{y}}", "<# {{x}} ' #> Write-Output ${env:SPEC_y}")]
    [InlineData("Write-Output 'it''s' {{x}}", "Write-Output 'it''s' ${env:SPEC_x}")]
    [InlineData("git commit `\n  -m {{x}}", "git commit `\n  -m ${env:SPEC_x}")]
    public void A_placeholder_becomes_an_environment_variable(string text, string script)
    {
        var (reading, findings) = CommandReadings.Read(text, Shell.Pwsh);

        findings.ShouldBeEmpty(string.Join("\n", findings.Select(f => f.Message)));
        reading.Command.Script.ShouldBe(script);
    }

    [Theory]
    [InlineData("Write-Output '{{x}}'")]
    [InlineData("Write-Output @'\n{{x}}\n'@")]
    [InlineData("{{x}}")]
    [InlineData("{{x}} a")]
    [InlineData("if ($true) { {{x}} }")]
    [InlineData("if ($true) { } {{x}}")]
    [InlineData("$a; {{x}}")]
    [InlineData("Get-Date | {{x}}")]
    [InlineData("Get-Date && {{x}}")]
    [InlineData("\"$({{x}})\"")]
    [InlineData("& {{x}}")]
    [InlineData("& \"{{x}}\"")]
    [InlineData("& \"a/{{x}}\" b")]
    [InlineData(". {{x}}")]
    [InlineData(". ./a.ps1 {{x}}")]
    [InlineData("iex {{x}}")]
    [InlineData("IEX \"{{x}}\"")]
    [InlineData("Invoke-Expression {{x}}")]
    [InlineData("Write-Output {{x}} | iex")]
    [InlineData("$a = {{x}}; Invoke-Expression $a")]
    [InlineData("$a = {{x}}; & $a")]
    [InlineData("$a = {{x}}; $b = [scriptblock]::Create($a)")]
    [InlineData("$ExecutionContext.InvokeCommand.ExpandString({{x}})")]
    [InlineData("pwsh -Command {{x}}")]
    [InlineData("powershell.exe -EncodedCommand {{x}}")]
    [InlineData("Invoke-Command -ComputerName h { Write-Output {{x}} }")]
    [InlineData("Start-Process cmd {{x}}")]
    [InlineData("cmd /c {{x}}")]
    [InlineData("bash -c {{x}}")]
    [InlineData("sudo bash -c {{x}}")]
    [InlineData("python -c {{x}}")]
    [InlineData("Write-Output `{{x}}")]
    [InlineData("Write-Output \"`{{x}}\"")]
    [InlineData("Write-Output {{x}}.txt")]
    [InlineData("Write-Output a{{x}}")]
    [InlineData("Write-Output \"a {{x}}")]
    [InlineData("Write-Output 'a {{x}}")]
    [InlineData("Write-Output ‘a’ {{x}}")]
    [InlineData("git --% log {{x}}")]
    [InlineData("Set-Alias a {{x}}; a")]
    [InlineData("Write-Output ) {{x}}")]
    [InlineData("if($true){ }iex {{x}}")]
    [InlineData("foreach ($a in 1..2) { Get-Date } iex {{x}}")]
    [InlineData("git -c {{x}} status")]
    [InlineData("docker exec web sh -c {{x}}")]
    [InlineData("Write-Output {{x}} | python")]
    public void Where_a_value_could_be_run_it_is_refused(string text) =>
        CommandReadings.Refused(text, Shell.Pwsh).ShouldBe(["x"]);

    [Theory]
    [InlineData("iex \"sleep {{n}}\"")]
    [InlineData("pwsh -Command {{flag}}")]
    [InlineData("& {{stage}}")]
    public void A_harmless_type_may_stand_there(string text) =>
        CommandReadings.Read(text, Shell.Pwsh).Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("Get-Date; git push origin main", "git", RiskPolicy.NetworkWrite)]
    [InlineData("Remove-Item a", "", RiskPolicy.WriteLocal)]
    [InlineData("Invoke-RestMethod http://a -Method Post", "", RiskPolicy.NetworkWrite)]
    [InlineData("Invoke-WebRequest http://a", "", RiskPolicy.NetworkGet)]
    [InlineData("if ($true) { tar -czf a b } else { docker push c }", "docker,tar", RiskPolicy.NetworkWrite)]
    [InlineData("Write-Output a > b", "", RiskPolicy.WriteLocal)]
    public void Programs_and_what_they_need_are_noted(string text, string programs, RiskPolicy needs)
    {
        var reading = CommandReadings.Read(text, Shell.Pwsh).Reading;

        string.Join(",", reading.Programs).ShouldBe(programs);
        reading.Needs.ShouldBe(needs);
        reading.HasComputedProgram.ShouldBeFalse();
    }

    [Theory]
    [InlineData("& $tool a")]
    [InlineData("iex 'a'")]
    [InlineData("Write-Output 'a")]
    public void A_program_that_cannot_be_named_is_noted(string text) =>
        CommandReadings.Read(text, Shell.Pwsh).Reading.HasComputedProgram.ShouldBeTrue();
}
