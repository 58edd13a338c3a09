namespace SpecPlanner.Runner.Tests;

public class RunReportTests
{
    [Fact]
    public void A_failed_run_says_which_step_which_criterion_what_was_seen_and_how_to_go_on() => Report(Histories.Failed).ShouldBeAsExpected();

    [Fact]
    public void A_waiting_run_says_who_is_needed_and_how_to_answer() => Report(Histories.Waiting).ShouldBeAsExpected();

    [Fact]
    public void Colour_only_underlines_what_words_say()
    {
        var console = ConsoleDouble.Terminal(500) with { CurrentFolder = "/elsewhere" };
        RunReport.Write(console, Histories.Failed.Reported);

        var plain = System.Text.RegularExpressions.Regex.Replace(console.Out.ToString()!, "\u001b\\[[0-9;]*m", "");
        plain.Replace(Path.GetTempPath(), "/tmp/", StringComparison.Ordinal).ShouldBe(Report(Histories.Failed));
        console.Out.ToString()!.ShouldContain("\u001b[31m✗ failed   \u001b[0m");
    }

    private static string Report(History history)
    {
        var console = ConsoleDouble.New() with { CurrentFolder = "/elsewhere" };
        RunReport.Write(console, history.Reported);
        return console.Out.ToString()!.Replace(Path.GetTempPath(), "/tmp/", StringComparison.Ordinal);
    }
}
