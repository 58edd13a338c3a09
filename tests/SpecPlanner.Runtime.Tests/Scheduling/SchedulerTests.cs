namespace SpecPlanner.Runtime.Tests;

public class SchedulerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    // A retry that is due and has no free place must not keep the clock from waking the ones behind it.
    [Fact]
    public void The_next_look_is_at_the_first_retry_that_is_not_due_yet()
    {
        var state = WithRetries((Noon.AddSeconds(-5), 0), (Noon, 1), (Noon.AddSeconds(20), 2), (Noon.AddSeconds(30), 0));

        Scheduler.WakeAt(state, Noon).ShouldBe(Noon.AddSeconds(20));
        Scheduler.WakeAt(state, Noon.AddSeconds(20)).ShouldBe(Noon.AddSeconds(30));
        Scheduler.WakeAt(state, Noon.AddSeconds(30)).ShouldBeNull();
    }

    [Fact]
    public void Without_retries_and_while_it_halts_there_is_nothing_to_wake_for()
    {
        var state = WithRetries((Noon.AddSeconds(1), 0));
        Scheduler.WakeAt(state with { Agenda = state.Agenda with { Retries = [] } }, Noon).ShouldBeNull();
        Scheduler.WakeAt(state with { Agenda = state.Agenda with { Halting = true } }, Noon).ShouldBeNull();
    }

    private static RunState WithRetries(params (DateTimeOffset Due, int Task)[] retries)
    {
        var plan = Drawn.Of(Drawn.Step("one", "true"), Drawn.Step("two", "true"), Drawn.Step("three", "true"));
        var state = RunFold.Begin(new JournalEntry(1, Noon, new RunStarted { RunId = "run", PlanHash = "", Plan = plan, Target = "/", Parallel = 1, Session = "s" }));
        return state with { Agenda = state.Agenda with { Retries = [.. retries] } };
    }
}
