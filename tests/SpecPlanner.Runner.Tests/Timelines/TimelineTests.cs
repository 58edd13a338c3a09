using System.Globalization;
using System.Xml.Linq;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public class TimelineTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Text_is_a_row_per_step_with_a_bar_per_attempt() => Text(Histories.Failed, 80).ShouldBeAsExpected();

    [Fact]
    public void A_retry_is_two_bars_with_the_wait_between_them() => Text(Histories.Hostile, 80).ShouldBeAsExpected();

    [Fact]
    public void A_rollback_has_rows_of_its_own_and_a_day_in_which_nothing_happened_is_cut_short() => Text(Histories.RolledBack, 100).ShouldBeAsExpected();

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(140)]
    public void No_line_is_wider_than_the_screen_as_long_as_that_is_not_tiny(int width)
    {
        foreach (var history in new[] { Histories.Failed, Histories.Waiting, Histories.TakenUp })
        {
            foreach (var line in Text(history, width).Split('\n').Skip(1)) TextWidth.Of(line).ShouldBeLessThan(Math.Max(60, width));
        }
    }

    [Fact]
    public void A_picture_has_a_row_per_step_and_says_only_what_occurs()
    {
        var root = XDocument.Parse(TimelineSvg.Of(Timeline.Of(Histories.Hostile.Reported, History.Start))).Root!;

        root.Descendants(Svg + "text").Select(t => t.Value).ShouldContain("1. Sweep `all` | <script>");
        root.Descendants(Svg + "text").Select(t => t.Value).ShouldContain("until the next attempt");
        root.Descendants(Svg + "text").Select(t => t.Value).ShouldNotContain("waits for a person");
        root.Descendants(Svg + "title").Select(t => t.Value).ShouldContain("Attempt 1: verification took 2.00 s\ndoes not hold: exit code 0");
    }

    [Fact]
    public void Steps_that_ran_at_the_same_time_overlap()
    {
        var bars = Timeline.Of(Histories.Packed.Reported with { }, History.Start).Rows[0].Bars;
        var both = Timeline.Of(new History(Plans.Release).Started("pack").Started("notes").Acted("pack").Reported, History.Start).Rows;

        bars.Count.ShouldBe(2);
        both[0].Bars[0].To.ShouldBeGreaterThan(both[1].Bars[0].From);
    }

    [Fact]
    public void Five_hundred_steps_over_three_hours_stay_on_the_paper()
    {
        var history = new History(BigPlans.Chain(500));
        for (var i = 1; i <= 400; i++)
        {
            history.Later(TimeSpan.FromSeconds(20)).Started($"t{i}").Acted($"t{i}");
            if (i == 400) history.Failed("t400", "no");
            else history.Checked($"t{i}", "0", "exit code 0", CheckResult.Holds, "").Verified($"t{i}");
        }

        var timeline = Timeline.Of(history.Reported, History.Start);
        var svg = TimelineSvg.Of(timeline);

        timeline.Rows.Count.ShouldBe(420);
        timeline.More.ShouldBe(80);
        TimelineSvg.Of(timeline).ShouldBe(svg);
        var root = XDocument.Parse(svg).Root!;
        var (width, height) = (Number(root, "width"), Number(root, "height"));
        foreach (var rect in root.Descendants(Svg + "rect"))
        {
            (Number(rect, "x") + Number(rect, "width")).ShouldBeLessThanOrEqualTo(width);
            (Number(rect, "y") + Number(rect, "height")).ShouldBeLessThanOrEqualTo(height);
        }
    }

    [Fact]
    public async Task The_command_takes_the_latest_run()
    {
        using var folder = new Folder();
        await ConsoleDouble.Run(ShellPlans.All, folder.Console(), "run", "greet");

        var text = await ConsoleDouble.Run(ShellPlans.All, folder.Console(), "timeline");
        var svg = await ConsoleDouble.Run(ShellPlans.All, folder.Console(), "timeline", "--format", "svg", "--output", "t.svg");
        var wrong = await ConsoleDouble.Run(ShellPlans.All, folder.Console(), "timeline", "--format", "sgv");

        text.Out.ShouldStartWith("greet  done  ");
        XDocument.Load(Path.Combine(folder.Path, "t.svg")).Root!.Name.ShouldBe(Svg + "svg");
        svg.Out.ShouldBe("Written: t.svg\n");
        wrong.Error.ShouldBe("There is no timeline format \"sgv\". Did you mean \"svg\"?\nUse --format text or --format svg.\n");
    }

    private static string Text(History history, int width) =>
        TimelineText.Of(ConsoleDouble.New() with { Width = width }, Timeline.Of(history.Reported, history.Now));

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
