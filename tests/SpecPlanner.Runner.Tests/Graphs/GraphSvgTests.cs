using System.Globalization;
using System.Xml.Linq;
using SpecPlanner.Model;

namespace SpecPlanner.Runner.Tests;

public class GraphSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Shapes { get; } = ["none", "one", "release", "random", "chain", "fan", "hostile"];

    [Fact]
    public void A_plan_is_a_box_per_step_and_a_line_per_edge() => GraphSvg.Of(Plans.Release).ShouldBeAsExpected();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_of_plan_is_well_formed_and_the_same_each_time(string shape)
    {
        var plan = Shape(shape);

        var svg = GraphSvg.Of(plan);

        var root = XDocument.Parse(svg).Root!;
        root.Descendants(Svg + "rect").Count(r => (string?)r.Attribute("class") == "box").ShouldBe(plan.Tasks.Count);
        GraphSvg.Of(plan).ShouldBe(svg);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_text_stays_in_its_box_and_every_box_on_the_paper(string shape)
    {
        var root = XDocument.Parse(GraphSvg.Of(Shape(shape))).Root!;

        var paper = Number(root, "width");
        foreach (var text in root.Descendants(Svg + "text"))
        {
            var style = (string)text.Attribute("class")!;
            var size = style.Contains("heading", StringComparison.Ordinal) ? 17 : style.Contains("small", StringComparison.Ordinal) ? 11 : 13;
            var box = text.Parent!.Elements(Svg + "rect").FirstOrDefault(r => (string?)r.Attribute("class") == "box");
            var room = (box is null ? paper : Number(box, "width")) - Number(text, "x");
            SvgText.Width(text.Value, size).ShouldBeLessThanOrEqualTo(room, text.Value);
        }

        foreach (var group in root.Descendants(Svg + "g").Where(g => g.Elements(Svg + "rect").Any()))
        {
            var left = group.AncestorsAndSelf(Svg + "g").Sum(g => Translation(g).X);
            var top = group.AncestorsAndSelf(Svg + "g").Sum(g => Translation(g).Y);
            foreach (var box in group.Elements(Svg + "rect"))
            {
                (left + Number(box, "x")).ShouldBeGreaterThanOrEqualTo(0);
                (left + Number(box, "x") + Number(box, "width")).ShouldBeLessThanOrEqualTo(paper);
                (top + Number(box, "y") + Number(box, "height")).ShouldBeLessThanOrEqualTo(Number(root, "height"));
            }
        }
    }

    [Fact]
    public void Of_a_run_each_step_has_the_mark_of_its_state_and_the_legend_names_only_what_occurs()
    {
        var root = XDocument.Parse(GraphSvg.Of(Histories.Failed.Reported, History.Start)).Root!;

        Marked(root, "3. Send it out").ShouldBe("failed");
        root.Descendants(Svg + "text").Select(t => t.Value).ShouldContain("done (2)");
        root.Descendants(Svg + "text").Select(t => t.Value).ShouldContain("failed (1)");
        root.Descendants(Svg + "text").Select(t => t.Value).ShouldContain("blocked (1)");
        root.Descendants(Svg + "text").ShouldNotContain(t => t.Value.StartsWith("pending", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pointer_on_a_step_shows_its_id_its_persona_what_proves_it_and_why_it_failed()
    {
        var root = XDocument.Parse(GraphSvg.Of(Histories.Failed.Reported, History.Start)).Root!;

        root.Descendants(Svg + "title").Select(t => t.Value).ShouldContain("""
            3. Send it out [send]
            failed: `make it` ended with exit code 7.
            persona: operator (shell)
            proved by: GET `http://127.0.0.1/{{version}}` returns 200 with "ok" within 5s 3 times with 1s gaps
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_longest_chain_is_marked_by_time_limits_where_there_are_any()
    {
        // Three short steps beside one that may take an hour.
        var plan = BigPlans.Fan(5) with { };
        plan = plan with { Tasks = [.. plan.Tasks.Select((t, i) => i == 2 ? t with { Timeout = TimeSpan.FromHours(1) } : t)] };

        var root = XDocument.Parse(GraphSvg.Of(plan)).Root!;

        root.Descendants(Svg + "g").Where(g => ((string?)g.Attribute("class"))?.EndsWith(" critical", StringComparison.Ordinal) == true)
            .Select(g => g.Element(Svg + "text")!.Value).Order(StringComparer.Ordinal).ShouldBe(["1. Do part 1", "3. Do part 3", "5. Do part 5"]);
        root.Descendants(Svg + "path").Count(p => (string?)p.Attribute("class") == "edge critical").ShouldBe(2);
        root.Descendants(Svg + "text").ShouldContain(t => t.Value == "critical path by time limits");
    }

    [Fact]
    public void Many_steps_that_wait_for_the_same_are_one_block_with_an_edge_in_and_an_edge_out()
    {
        var root = XDocument.Parse(GraphSvg.Of(BigPlans.Fan(500))).Root!;

        root.Descendants(Svg + "text").ShouldContain(t => t.Value == "498 steps side by side");
        root.Descendants(Svg + "path").Count(p => ((string?)p.Attribute("class"))!.StartsWith("edge", StringComparison.Ordinal)).ShouldBe(2);
        Number(root, "width").ShouldBeLessThan(5000);
    }

    private static string Marked(XElement root, string title)
    {
        var step = root.Descendants(Svg + "text").Single(t => t.Value == title).Parent!;
        var state = ((string)step.Attribute("class")!).Split(' ')[0];
        ((string)step.Elements(Svg + "g").Single().Attribute("class")!).Split(' ')[0].ShouldBe(state);
        return state;
    }

    private static (double X, double Y) Translation(XElement group)
    {
        if ((string?)group.Attribute("transform") is not { } transform) return (0, 0);
        var parts = transform["translate(".Length..^1].Split(' ');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private static Plan Shape(string name) => name switch
    {
        "none" => Plans.Tidy with { Tasks = [] },
        "one" => Plans.Tidy,
        "release" => Plans.Release,
        "random" => BigPlans.Random(500, 1),
        "chain" => BigPlans.Chain(500),
        "fan" => BigPlans.Fan(500),
        _ => Plans.Release with
        {
            Name = "<svg onload=\"x\"> & ]]> \u0001\u202e" + new string('W', 500),
            Tasks =
            [
                .. new[] { "</text><script>", new string('W', 400), "日本語" + new string('語', 90), "👩‍👩‍👧‍👦 \ud800 \u0007", "", "a\nb\u001b[31mc" }
                    .Select((title, i) => Plans.Tidy.Tasks[0] with { Id = $"h{i}", Number = i, Title = title, Persona = title, DependsOn = i == 0 ? [] : ["h0"] }),
            ],
        },
    };
}
