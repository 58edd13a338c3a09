namespace SpecPlanner.Runner.Tests;

public class JournalTextTests
{
    private static readonly RunnerConsole Console = ConsoleDouble.New() with { Clock = new FixedClock(History.Start) };

    [Fact]
    public void A_failed_run_reads_as_what_happened_when() => Text(Histories.Failed).ShouldBeAsExpected();

    [Fact]
    public void A_run_that_waits_names_who_is_waited_for() => Text(Histories.Waiting).ShouldContain("2026-01-02 03:04:15  run waits for a person: notes");

    [Fact]
    public void Every_kind_of_event_has_its_own_words()
    {
        var kinds = typeof(Runtime.RunEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Runtime.RunEvent)) && !t.IsAbstract).ToList();

        kinds.Count.ShouldBeGreaterThan(15);
        foreach (var kind in kinds)
        {
            var happened = (Runtime.RunEvent)Samples.Of(kind);
            JournalText.Lines(Console, new Runtime.JournalEntry(1, History.Start, happened)).First().ShouldNotContain(kind.Name);
        }
    }

    private static string Text(History history) =>
        string.Concat(history.Entries.SelectMany(e => JournalText.Lines(Console, e)).Select(l => l + "\n"));
}
