using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public class ListCommandTests
{
    [Fact]
    public async Task Plans_stand_in_aligned_columns()
    {
        var said = await ConsoleDouble.Run(Plans.Two, "list");

        said.Out.ShouldBe("""
            ID       CATEGORY    STEPS  LAYER    DESCRIPTION
            release  operations  4      project  Packs the site and sends it out.
            tidy     chores      1      project  Tidy up

            """);
        said.Error.ShouldBe("");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_last_column_wraps_on_a_narrow_terminal()
    {
        var said = await ConsoleDouble.Run(Plans.Two, ConsoleDouble.Terminal(65) with { Variable = name => name == "NO_COLOR" ? "1" : null }, "list");

        said.Out.ShouldBe("""
            ID       CATEGORY    STEPS  LAYER    DESCRIPTION
            release  operations  4      project  Packs the site and sends it
                                                 out.
            tidy     chores      1      project  Tidy up

            """);
    }

    [Fact]
    public async Task Colour_is_used_on_a_terminal_only_for_the_header()
    {
        var said = await ConsoleDouble.Run(Plans.Two, ConsoleDouble.Terminal(80), "list");

        said.Out.Split('\n')[0].ShouldBe("\u001b[1mID       CATEGORY    STEPS  LAYER    DESCRIPTION\u001b[0m");
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
            ID        EXECUTOR  POLICY        LAYER    DESCRIPTION
            editor    human     spends_money  project  Editor
            operator  shell     write_local   project  Runs commands on this machine.

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
    public async Task What_is_hidden_stands_below_the_list_and_in_the_json()
    {
        var hidden = new HiddenDocument("default", "packages/Acme/templates/chores/tidy.md");
        var catalogue = Plans.Two with
        {
            Plans = [.. Plans.Two.Plans.Select(p => p.Id == "tidy" ? p with { Layer = "user", Hides = [hidden] } : p)],
            Personas = [.. Plans.Two.Personas.Select(p => p with { Hides = [hidden with { Path = $"default/personas/{p.Id}.md" }] })],
        };

        var plans = await ConsoleDouble.Run(catalogue, "list");
        var personas = await ConsoleDouble.Run(catalogue, "list", "--personas");
        using var json = JsonDocument.Parse((await ConsoleDouble.Run(catalogue, "list", "--json")).Out);

        plans.Out.ShouldEndWith("tidy     chores      1      user     Tidy up\ntidy hides packages/Acme/templates/chores/tidy.md of the default layer.\n");
        personas.Out.ShouldEndWith("\neditor hides default/personas/editor.md of the default layer.\noperator hides default/personas/operator.md of the default layer.\n");
        var tidy = json.RootElement.GetProperty("plans")[1];
        tidy.GetProperty("layer").GetString().ShouldBe("user");
        tidy.GetProperty("hides")[0].GetRawText().ShouldContain("packages/Acme/templates/chores/tidy.md");
    }

    [Fact]
    public async Task The_number_of_steps_is_known_without_making_a_plan()
    {
        var catalogue = Plans.Two with { Plans = [Plans.Two.Plans[0] with { Steps = 9, Plan = () => throw new InvalidOperationException("made") }] };

        (await ConsoleDouble.Run(catalogue, "list")).Out.ShouldContain("release  operations  9 ");
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
