namespace SpecPlanner.Runner.Tests;

public class EvidenceTextTests
{
    [Fact]
    public async Task A_long_script_is_named_by_its_beginning_on_one_line()
    {
        using var folder = new Folder();
        var script = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"echo line {i} of the script"));
        var plan = ShellPlans.Greet with { Tasks = [ShellPlans.Greet.Tasks[0] with { Action = new() { Text = "", Commands = [Plans.Sh(script)] } }], SuccessCriterion = null };

        var said = await ConsoleDouble.Run(Plans.Catalogue([], plan), folder.Console(), "run", "greet");

        said.Out.ShouldContain(": `echo line 1 of the script echo line 2 of the script echo li…` ended with exit code 0");
    }
}
