using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public class RunHistoryTests
{
    [Fact]
    public void Each_attempt_keeps_what_it_did_what_was_found_and_why_it_failed()
    {
        var attempts = RunHistory.Of(Histories.Hostile.Entries).Steps[0].Attempts;

        attempts.Select(a => a.Ending).ShouldBe([AttemptEnding.Failed, AttemptEnding.Proved]);
        attempts[0].Reason.ShouldBe("Not proved: exit code 0 | <b>");
        attempts[0].Evidence.Single().Result.ShouldBe(CheckResult.DoesNotHold);
        attempts[0].Action!.Commands[0].ExitCode.ShouldBe(1);
        (attempts[0].Acted - attempts[0].Started).ShouldBe(TimeSpan.FromSeconds(1));
        (attempts[0].Ended - attempts[0].Acted).ShouldBe(TimeSpan.FromSeconds(2));
        attempts[1].Started.ShouldBe(attempts[0].RetryDue!.Value + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void An_attempt_whose_runner_was_killed_ended_when_that_was_last_heard_of()
    {
        var history = RunHistory.Of(Histories.TakenUp.Entries);

        var lost = history.Steps[1].Attempts[0];
        lost.Ending.ShouldBe(AttemptEnding.Interrupted);
        lost.Ended.ShouldBe(lost.Started);
        history.Lives.Select(l => (l.EndedAs, l.By, l.Version)).ShouldBe([(RunPhase.Running, "ada", "SpecPlanner 1.2.3"), (RunPhase.Running, "grace", "SpecPlanner 9.9.9")]);
        history.Lives[0].Ended.ShouldBe(lost.Started);
        history.Lives[1].Ended.ShouldBeNull();
        history.Steps[1].Attempts[1].Ending.ShouldBe(AttemptEnding.Open);
    }

    [Fact]
    public void An_attempt_that_was_ended_on_request_ended_then()
    {
        var history = RunHistory.Of(Histories.Packed
            .Started("notes")
            .Later(TimeSpan.FromMinutes(1))
            .Then(new AttemptInterrupted { Task = "notes", Attempt = 1, Token = History.Token("notes", 1), Reason = "It was ended on request." })
            .Then(new HaltRequested { Reason = "Ctrl+C was pressed." })
            .Then(new RunHalted())
            .Later(TimeSpan.FromDays(1))
            .Resumed().Entries);

        (history.Steps[1].Attempts[0].Ended - history.Steps[1].Attempts[0].Started).ShouldBe(TimeSpan.FromSeconds(61));
        (history.Lives[0].EndedAs, history.Lives[0].Reason).ShouldBe((RunPhase.Halted, "Ctrl+C was pressed."));
    }

    [Fact]
    public void A_judgement_that_nobody_could_give_waits_until_somebody_does()
    {
        var waiting = Histories.Packed
            .Started("notes")
            .Then(new ActionEnded { Task = "notes", Attempt = 1, Token = History.Token("notes", 1), Ending = ActionEnding.Finished, By = "ada" })
            .Then(new JudgementMissing { Task = "notes", Attempt = 1, Token = History.Token("notes", 1) });
        var since = waiting.Entries[^1].Time;

        RunHistory.Of(waiting.Entries).Steps[1].Attempts[0].WaitsSince.ShouldBe(since);
        RunHistory.Of(waiting.Then(new RunWaiting { Tasks = ["notes"] }).Resumed().Checked("notes", "0", "the notes name every change", CheckResult.Holds, "", judge: "grace").Entries)
            .Steps[1].Attempts[0].WaitsSince.ShouldBeNull();
    }

    [Fact]
    public void A_rollback_that_was_cut_off_tells_both_times_an_item_was_begun()
    {
        var history = RunHistory.Of(Histories.RolledBack.Entries);

        history.Rollback.Select(t => (t.Item, t.EndedAs)).ShouldBe([(0, RollbackItemPhase.Pending), (0, RollbackItemPhase.Done), (1, RollbackItemPhase.Done)]);
        history.Rollback[0].Ended.ShouldBe(history.Rollback[0].Started, "The runner was last heard of when it began the item.");
        history.Lives[0].Ended.ShouldBe(history.Rollback[0].Started);
        history.Steps[0].Attempts[0].Restored!.Files.Single().Path.ShouldBe("out.tgz");
    }
}
