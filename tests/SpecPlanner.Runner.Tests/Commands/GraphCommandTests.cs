using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runner.Tests;

public class GraphCommandTests
{
    [Fact]
    public async Task Mermaid_escapes_what_would_end_a_label()
    {
        var said = await ConsoleDouble.Run(Plans.Two, "graph", "release");

        said.Out.ShouldBe("""
            flowchart TD
                s1["1. Pack #34;the#34; site<br/>operator"]
                s2["2. Write the notes<br/>editor"]
                s3["3. Send it out<br/>operator"]
                s4["4. Grüße #60;an#62; alle#59; #35;1 #38; #96;so#96;<br/>editor"]
                s1 --> s3
                s2 --> s3
                s3 --> s4

            """);
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Json_is_short_for_the_json_format() =>
        (await ConsoleDouble.Run(Plans.Two, "graph", "release", "--json")).Out.ShouldBe((await ConsoleDouble.Run(Plans.Two, "graph", "release", "--format", "json")).Out);

    [Fact]
    public async Task Dot_quotes_ids_and_labels()
    {
        var said = await ConsoleDouble.Run(Plans.Two, "graph", "release", "--format", "dot");

        said.Out.ShouldBe("""
            digraph "release" {
                node [shape=box];
                "pack" [label="1. Pack \"the\" site\noperator"];
                "notes" [label="2. Write the notes\neditor"];
                "send" [label="3. Send it out\noperator"];
                "end" [label="4. Grüße <an> alle; #1 & `so`\neditor"];
                "pack" -> "send";
                "notes" -> "send";
                "send" -> "end";
            }

            """);
    }

    [Fact]
    public async Task Json_has_levels_and_only_the_edges_that_do_not_follow_from_others()
    {
        using var json = JsonDocument.Parse((await ConsoleDouble.Run(Plans.Two, "graph", "release", "--format", "json")).Out);
        var root = json.RootElement;

        root.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        root.GetProperty("plan").GetString().ShouldBe("release");
        root.GetProperty("steps")[0].GetProperty("title").GetString().ShouldBe("Pack \"the\" site");
        root.GetProperty("levels").EnumerateArray()
            .Select(level => string.Join(' ', level.EnumerateArray().Select(id => id.GetString())))
            .ShouldBe(["pack notes", "send", "end"]);
        root.GetProperty("edges").EnumerateArray()
            .Select(edge => edge.GetProperty("from").GetString() + ">" + edge.GetProperty("to").GetString())
            .ShouldBe(["pack>send", "notes>send", "send>end"]);
    }

    [Theory]
    [InlineData("mermaid", "    s1[\"1. back#92;slash and more<br/>operator\"]")]
    [InlineData("dot", "    \"sweep\" [label=\"1. back\\\\slash\\nand more\\noperator\"];")]
    public async Task Backslashes_and_line_breaks_in_titles_do_not_break_the_drawing(string format, string expected)
    {
        var plan = Plans.Tidy with { Tasks = [Plans.Tidy.Tasks[0] with { Title = "back\\slash\nand more" }] };

        var said = await ConsoleDouble.Run(Plans.Catalogue([], plan), "graph", "tidy", "--format", format);

        said.Out.Split('\n').ShouldContain(expected);
    }

    [Fact]
    public async Task A_cycle_made_by_hand_is_drawn_as_it_is()
    {
        var first = Plans.Tidy.Tasks[0] with { DependsOn = ["wipe"] };
        var second = first with { Id = "wipe", Number = 2, DependsOn = ["sweep"] };
        var plan = Plans.Tidy with { Tasks = [first, second] };

        var said = await ConsoleDouble.Run(Plans.Catalogue([], plan), "graph", "tidy");

        said.Out.ShouldContain("s1 --> s2");
        said.Out.ShouldContain("s2 --> s1");
    }

    [Fact]
    public async Task An_unknown_format_is_refused_with_the_nearest_one()
    {
        var said = await ConsoleDouble.Run(Plans.Two, "graph", "release", "--format", "mermiad");

        said.Error.ShouldBe("""
            There is no graph format "mermiad". Did you mean "mermaid"?
            Use --format svg, --format mermaid, --format dot or --format json.

            """);
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Svg_goes_into_a_file_whose_folder_is_made()
    {
        using var folder = new Folder();

        var said = await ConsoleDouble.Run(Plans.Two, folder.Console(), "graph", "release", "--format", "svg", "--output", "out/plan.svg");

        said.Out.ShouldBe("Written: out/plan.svg\n");
        File.ReadAllText(Path.Combine(folder.Path, "out", "plan.svg")).ShouldBe(GraphSvg.Of(Plans.Release));
        Directory.GetFiles(Path.Combine(folder.Path, "out")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said()
    {
        using var folder = new Folder();
        folder.With("out", "a file, not a folder");

        var said = await ConsoleDouble.Run(Plans.Two, folder.Console(), "graph", "release", "--format", "svg", "--output", "out/plan.svg");

        said.Error.ShouldStartWith($"The file {folder.Path}/out/plan.svg cannot be written: ");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_run_is_drawn_with_where_its_steps_stand()
    {
        using var folder = new Folder();
        await ConsoleDouble.Run(ShellPlans.All, folder.Console(), "run", "break");

        var said = await ConsoleDouble.Run(ShellPlans.All, folder.Console(), "graph", "break", "--run", "2026");
        var other = await ConsoleDouble.Run(ShellPlans.All, folder.Console(), "graph", "greet", "--run", "2026");
        var mermaid = await ConsoleDouble.Run(ShellPlans.All, folder.Console(), "graph", "break", "--run", "2026", "--format", "mermaid");

        said.Out.ShouldStartWith("<svg ");
        said.Out.ShouldContain("failed (1)");
        other.Error.ShouldContain("is one of the plan \"break\".");
        mermaid.Error.ShouldBe("A run is drawn as svg, not as mermaid.\nLeave --format out, or --run.\n");
        (said.ExitCode, other.ExitCode, mermaid.ExitCode).ShouldBe((0, 2, 2));
    }
}
