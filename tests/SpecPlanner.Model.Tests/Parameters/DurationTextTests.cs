using SpecPlanner.Model;

namespace SpecPlanner.Model.Tests;

public class DurationTextTests
{
    [Theory]
    [InlineData("5s", 5_000, "5s")]
    [InlineData("10m", 600_000, "10m")]
    [InlineData("1h30m", 5_400_000, "1h30m")]
    [InlineData("500ms", 500, "500ms")]
    [InlineData("2d", 172_800_000, "2d")]
    [InlineData(" 10 minutes ", 600_000, "10m")]
    [InlineData("1 hour 30 min", 5_400_000, "1h30m")]
    [InlineData("90s", 90_000, "1m30s")]
    [InlineData("0s", 0, "0s")]
    public void Reads_what_people_write_and_writes_it_short(string text, long milliseconds, string canonical)
    {
        DurationText.TryParse(text, out var value).ShouldBeTrue();
        value.ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
        DurationText.Format(value).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("s")]
    [InlineData("-5s")]
    [InlineData("1.5h")]
    [InlineData("5 parsecs")]
    [InlineData("5m5m")]
    [InlineData("5s1h")]
    [InlineData("99999999999999999999s")]
    [InlineData("9999999999999d")]
    [InlineData("5s, maybe")]
    public void Refuses_what_is_no_length_of_time(string text)
    {
        DurationText.TryParse(text, out var value).ShouldBeFalse();
        value.ShouldBe(TimeSpan.Zero);
    }
}
