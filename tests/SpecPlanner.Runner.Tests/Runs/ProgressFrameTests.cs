using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public class ProgressFrameTests
{
    [Fact]
    public void A_line_per_step_says_where_it_stands_how_long_it_took_and_what_it_printed_last()
    {
        var history = Histories.Packed.Started("notes");
        var live = new LiveAttempt("notes", 1, history.Now, "\u001b[32mhalf\u001b[0m way");

        Frame(history, [live], 100).ShouldBe("""
            release  1 of 4 steps  9 s
              ✓ done       1. Pack "the" site               6.00 s
              ▶ running    2. Write the notes                  1 s  half way
              · pending    3. Send it out
              · pending    4. Grüße <an> alle; #1 & `so`
            """);
    }

    [Fact]
    public void What_needs_a_person_and_what_failed_say_why() =>
        Frame(Histories.Waiting, [], 120, notice: "Ctrl+C: halting").ShouldBe("""
            release  1 of 4 steps  11 s
              ✓ done       1. Pack "the" site               6.00 s
              ? waiting    2. Write the notes                       Needs a person, and nobody could be asked.
              · pending    3. Send it out
              · pending    4. Grüße <an> alle; #1 & `so`
            Ctrl+C: halting
            """);

    [Fact]
    public void What_waits_for_a_lock_says_who_has_it()
    {
        var sweep = Plans.Tidy.Tasks[0] with { Locks = ["{{site}}-db"] };
        var history = new History(Plans.Tidy with { Tasks = [sweep, sweep with { Id = "mop", Number = 2, Title = "Mop" }] }).Started("sweep");

        Frame(history, [], 100).Split('\n')[^1].TrimStart().ShouldStartWith("· pending    2. Mop");
        Frame(history, [], 100).ShouldEndWith("waits for the lock \"site-db\", held by \"sweep\"");
    }

    [Fact]
    public void A_narrow_screen_still_shows_something_of_each_title() =>
        Frame(Histories.Packed, [], 20).Split('\n').Skip(1).ShouldBe(["✓ 1. Pack \"the\" si…", "· 2. Write the not…", "· 3. Send it out", "· 4. Grüße <an> al…"]);

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(140)]
    public void No_line_is_wider_than_the_screen(int width)
    {
        var history = Histories.Packed.Started("notes");
        var live = new LiveAttempt("notes", 1, history.Now, new string('日', 200));

        foreach (var line in Frame(history, [live], width).Split('\n')) TextWidth.Of(line).ShouldBeLessThan(width);
    }

    [Fact]
    public void A_long_plan_is_shown_around_the_first_step_that_has_not_ended()
    {
        var steps = Enumerable.Range(1, 50).Select(i => Plans.Tidy.Tasks[0] with { Id = $"t{i}", Number = i, Title = $"Step {i}" });
        var history = new History(Plans.Tidy with { Tasks = [.. steps] });
        for (var i = 1; i <= 20; i++) history.Started($"t{i}").Acted($"t{i}").Checked($"t{i}", "0", "exit code 0", CheckResult.Holds, "").Verified($"t{i}");

        var lines = Frame(history, [], 80, height: 11).Split('\n');

        lines.Length.ShouldBeLessThanOrEqualTo(10);
        lines[1].ShouldBe("  … 18 steps above");
        lines[2].ShouldStartWith("  ✓ done       19. Step 19");
        lines[4].ShouldStartWith("  · pending    21. Step 21");
        lines[^1].ShouldBe("  … 26 steps below");
    }

    private static string Frame(History history, LiveAttempt[] live, int width, int height = 24, string notice = "") =>
        string.Join('\n', ProgressFrame.Lines(new RunView(history.State, live, notice), history.Now, width, height).Select(l => l.Text));
}
