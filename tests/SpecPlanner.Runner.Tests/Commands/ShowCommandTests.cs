using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public class ShowCommandTests
{
    // A title can clear the screen or forge lines, and "show" is where one looks before running somebody else's plan.
    [Fact]
    public async Task What_would_move_the_cursor_of_a_terminal_is_left_out()
    {
        var plan = Plans.Tidy with { Name = "evil\u001b[31m red\u0007", Description = "one\n\u001b[2Jtwo", Tasks = [Plans.Tidy.Tasks[0] with { Title = "t\u001b]0;title\u0007\nnext" }] };

        var said = await ConsoleDouble.Run(Plans.Catalogue([], plan), "show", plan.Id);

        said.Out.ShouldStartWith("tidy: evil red\none two\n");
        said.Out.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_reads_as_people_would_write_it()
    {
        var said = await ConsoleDouble.Run(Plans.Two, "show", "release");

        said.Out.ShouldBeAsExpected();
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_small_plan_shows_no_empty_sections()
    {
        var said = await ConsoleDouble.Run(Plans.Two, "show", "tidy");

        said.Out.ShouldBeAsExpected();
    }

    [Fact]
    public async Task Json_is_the_canonical_plan_with_a_format_version()
    {
        using var json = JsonDocument.Parse((await ConsoleDouble.Run(Plans.Two, "show", "release", "--json")).Out);

        json.RootElement.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        PlanJson.Read(json.RootElement.GetProperty("plan")).ShouldBe(Plans.Release);
    }

    [Fact]
    public async Task An_unknown_plan_is_refused_with_the_nearest_id()
    {
        var said = await ConsoleDouble.Run(Plans.Two, "show", "relaese");

        said.Out.ShouldBe("");
        said.Error.ShouldBe("""
            There is no plan "relaese". Did you mean "release"?
            Run "runner list" to see the plans.

            """);
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Without_any_plan_the_hint_says_so()
    {
        var said = await ConsoleDouble.Run(Plans.Empty, "show", "x");

        said.Error.ShouldBe("There is no plan \"x\".\nThis runner carries no plans. Put a template into templates/<category>/<id>.md and build it again.\n");
    }
}
