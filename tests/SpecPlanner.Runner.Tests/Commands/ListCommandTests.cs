using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

public class ListCommandTests
{
    [Fact]
    public async Task Plans_stand_in_aligned_columns()
    {
        var said = await ConsoleDouble.Run(Plans.Two, "list");

        said.Out.ShouldBe("""
            ID       CATEGORY    STEPS  DESCRIPTION
            release  operations  4      Packs the site and sends it out.
            tidy     chores      1      Tidy up

            """);
        said.Error.ShouldBe("");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_last_column_wraps_on_a_narrow_terminal()
    {
        var said = await ConsoleDouble.Run(Plans.Two, ConsoleDouble.Terminal(56) with { Variable = name => name == "NO_COLOR" ? "1" : null }, "list");

        said.Out.ShouldBe("""
            ID       CATEGORY    STEPS  DESCRIPTION
            release  operations  4      Packs the site and sends it
                                        out.
            tidy     chores      1      Tidy up

            """);
    }

    [Fact]
    public async Task Colour_is_used_on_a_terminal_only_for_the_header()
    {
        var said = await ConsoleDouble.Run(Plans.Two, ConsoleDouble.Terminal(80), "list");

        said.Out.Split('\n')[0].ShouldBe("\u001b[1mID       CATEGORY    STEPS  DESCRIPTION\u001b[0m");
        said.Out.Split('\n')[1].ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task A_runner_without_plans_says_what_to_do()
    {
        var said = await ConsoleDouble.Run(Plans.Empty, "list");

        said.Out.ShouldBe("This runner carries no plans. Put a template into templates/<category>/<id>.md and build it again.\n");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Personas_are_listed_on_request()
    {
        var said = await ConsoleDouble.Run(Plans.Two, "list", "--personas");

        said.Out.ShouldBe("""
            ID        EXECUTOR  POLICY        DESCRIPTION
            editor    human     spends_money  Editor
            operator  shell     write_local   Runs commands on this machine.

            """);
    }

    [Fact]
    public async Task A_runner_without_personas_says_so() =>
        (await ConsoleDouble.Run(Plans.Empty, "list", "--personas")).Out.ShouldBe("This runner carries no personas.\n");

    [Fact]
    public async Task Json_carries_a_format_version_and_every_plan()
    {
        using var json = JsonDocument.Parse((await ConsoleDouble.Run(Plans.Two, "list", "--json")).Out);

        json.RootElement.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        var release = json.RootElement.GetProperty("plans")[0];
        release.GetProperty("id").GetString().ShouldBe("release");
        release.GetProperty("steps").GetInt32().ShouldBe(4);
        release.GetProperty("layer").GetString().ShouldBe("project");
        json.RootElement.GetProperty("plans").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Json_of_personas_names_executor_and_policy()
    {
        using var json = JsonDocument.Parse((await ConsoleDouble.Run(Plans.Two, "list", "--personas", "--json")).Out);

        var shell = json.RootElement.GetProperty("personas")[1];
        shell.GetProperty("executor").GetString().ShouldBe("shell");
        shell.GetProperty("policy").GetString().ShouldBe("write_local");
    }
}
