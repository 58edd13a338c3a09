namespace SpecPlanner.Runner.Tests;

public class TimeScaleTests
{
    [Theory]
    [InlineData(0.02, new[] { "0", "2 ms", "4 ms", "6 ms", "8 ms", "10 ms", "12 ms", "14 ms", "16 ms", "18 ms", "20 ms" })]
    [InlineData(7, new[] { "0", "1 s", "2 s", "3 s", "4 s", "5 s", "6 s", "7 s" })]
    [InlineData(10_800, new[] { "0", "30m", "1h", "1h30m", "2h", "2h30m", "3h" })]
    public void Ticks_stand_at_round_times(double seconds, string[] expected) =>
        Scale(seconds).Ticks(80).Select(t => t.Label).ShouldBe(expected);

    [Fact]
    public void A_run_of_no_time_at_all_still_has_a_scale()
    {
        var scale = Scale(0);

        scale.At(History.Start).ShouldBe(0);
        scale.Ticks(80).Select(t => t.Label).ShouldBe(["0"]);
    }

    [Fact]
    public void A_long_pause_is_cut_short_and_the_work_around_it_keeps_its_proportion()
    {
        var (start, day) = (History.Start, TimeSpan.FromDays(1));
        var scale = Scale(60 + day.TotalSeconds + 60, (start.AddMinutes(1), start.AddMinutes(1) + day));

        scale.Cuts.Single().ShouldBe((433, 467, day, "halted"), "Half of 900 - 34 on each side of the pause.");
        scale.At(start.AddSeconds(30)).ShouldBe(216.5, tolerance: 0.01);
        scale.At(start.AddMinutes(1) + day).ShouldBe(467, tolerance: 0.01);
        scale.At(start.AddMinutes(2) + day).ShouldBe(900, tolerance: 0.01);
        scale.Ticks(80).Select(t => t.Label).ShouldBe(["0", "15 s", "30 s", "45 s", "1m", "1d1m15s", "1d1m30s", "1d1m45s", "1d2m"], ignoreOrder: false);
    }

    [Fact]
    public void A_short_pause_stands_as_it_is()
    {
        var start = History.Start;

        Scale(102, (start.AddSeconds(50), start.AddSeconds(52))).Cuts.ShouldBeEmpty();
    }

    private static TimeScale Scale(double seconds, params (DateTimeOffset From, DateTimeOffset To)[] pauses) => new(
        new Timeline(Histories.Packed.Reported, [], History.Start, History.Start.AddSeconds(seconds), [.. pauses.Select(p => (p.From, p.To, "halted"))], 0), 900, 34);
}
