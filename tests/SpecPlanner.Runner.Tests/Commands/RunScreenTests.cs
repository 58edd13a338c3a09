using System.Text.RegularExpressions;

namespace SpecPlanner.Runner.Tests;

/// <summary>What a terminal gets while a run goes on.</summary>
public sealed class RunScreenTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task On_a_terminal_the_steps_are_redrawn_and_the_report_stays()
    {
        var console = _folder.Console() with { IsOutputTerminal = true, Width = 100 };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "greet");

        said.Out.ShouldContain("greet  0 of 2 steps");
        said.Out.ShouldContain("\u001b[?25h");
        Masked(Regex.Replace(said.Out[said.Out.LastIndexOf("\u001b[?25h", StringComparison.Ordinal)..], "\u001b\\[[0-9;?]*[A-Za-z]", "")).ShouldContain("✓ done       Step 1, Write it");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_resized_window_gets_frames_of_its_new_size()
    {
        var asked = 0;
        var console = _folder.Console() with { IsOutputTerminal = true, Clock = TimeProvider.System, MeasureWidth = () => asked++ < 3 ? 100 : 21 };
        var slow = ShellPlans.Greet with { Tasks = [ShellPlans.Greet.Tasks[0] with { Action = new() { Text = "", Commands = [Plans.Sh("sleep 0.5; echo hello > greeting")] } }] };

        var said = await ConsoleDouble.Run(Plans.Catalogue([], slow), console, "run", "greet");

        said.Out.ShouldContain("▶ running    1. Write it");
        said.Out.ShouldContain("▶ 1. Write it");
        said.Out.ShouldContain("\u001b[0J");
        said.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("TERM", "dumb")]
    public async Task A_build_server_or_a_dumb_terminal_gets_plain_lines(string variable, string value)
    {
        var console = _folder.Console() with { IsOutputTerminal = true, Variable = name => name == variable ? value : name == "NO_COLOR" ? "1" : null };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "greet");

        said.Out.ShouldNotContain("\u001b");
        said.Out.ShouldStartWith("Step 1, Write it: started\nStep 1, Write it: done\n");
    }

    private string Masked(string text) => Runs.Masked(text, _folder.Path);
}
