using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>What follows for a run when workers outside claim, are silent, complete, or come too late: by the scheduler alone.</summary>
public class ClaimTests
{
    private static readonly TimeSpan Lease = ClaimWork.UsualLease;
    private static readonly AttemptResult Done = new() { Status = AttemptStatus.Done, Summary = "made" };

    [Fact]
    public void What_is_offered_goes_to_one_worker()
    {
        var run = Offered(Drawn.Remote("one"));
        run.Claim("one", "ada");

        var second = run.Work(new ClaimWork("bob", Lease));
        second.Outcome.ShouldBe(WorkerOutcome.Nothing);
        second.Events.ShouldBeEmpty();
        run.State.TaskOf("one").Claim!.Worker.ShouldBe("ada");
    }

    [Fact]
    public void A_result_is_taken_in_and_its_criteria_are_checked()
    {
        var run = Offered(Drawn.Remote("one"));
        run.Work(new CompleteWork("one", run.Claim("one"), Done)).Outcome.ShouldBe(WorkerOutcome.Taken);
        run.Commands.ShouldBe([new TakeInResult(0)]);

        run.Finish("one");
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    // An earlier engine gave a job a lease as long as the job, and ran what took longer a second time.
    [Fact]
    public void A_lease_is_short_and_a_worker_that_is_heard_of_keeps_its_claim_for_as_long_as_it_takes()
    {
        var run = Offered(Drawn.Remote("one"));
        var token = run.Claim("one");
        for (var minutes = 0; minutes < 300; minutes++)
        {
            run.Pass(Lease / 2);
            run.Work(new KeepWork("one", token)).Outcome.ShouldBe(WorkerOutcome.Taken);
        }

        run.Work(new CompleteWork("one", token, Done)).Outcome.ShouldBe(WorkerOutcome.Taken);
        run.State.TaskOf("one").Attempt.ShouldBe(1);
    }

    [Fact]
    public void A_worker_that_is_silent_loses_its_claim_and_its_late_result_is_refused_and_recorded()
    {
        var run = Offered(Drawn.Remote("one"));
        var late = run.Claim("one", "ada");
        Scheduler.WakeAt(run.State, run.Now).ShouldBe(run.Now + Lease);
        run.Pass(Lease);

        run.Events.OfType<LeaseExpired>().Single().Reason.ShouldBe("ada was not heard of for 1m, so its lease ran out.");
        run.State.TaskOf("one").Attempt.ShouldBe(2);
        run.Offer("one");
        var token = run.Claim("one", "bob");
        token.Value.ShouldNotBe(late.Value);
        run.Work(new KeepWork("one", late)).Outcome.ShouldBe(WorkerOutcome.Over);
        var refused = run.Work(new CompleteWork("one", late, Done));
        (refused.Outcome, refused.Said).ShouldBe((WorkerOutcome.Over, "A result came for attempt 1, which is over. Stop working on \"one\": the result was not used."));
        run.Events[^1].ShouldBeOfType<ResultRefused>().Token.ShouldBe(late.Value);
        run.State.TaskOf("one").Claim!.Worker.ShouldBe("bob");
    }

    [Fact]
    public void A_second_result_is_refused_and_recorded()
    {
        var run = Offered(Drawn.Remote("one"));
        var token = run.Claim("one");
        run.Work(new CompleteWork("one", token, Done));
        run.Work(new CompleteWork("one", token, Done)).Outcome.ShouldBe(WorkerOutcome.Over);
        run.Events.OfType<AttemptCompleted>().Count().ShouldBe(1);
        run.Events[^1].ShouldBeOfType<ResultRefused>().Reason.ShouldBe("A second result came for attempt 1.");
    }

    [Fact]
    public void What_is_given_back_is_offered_again_with_its_files_as_they_were()
    {
        var step = Drawn.Remote("one") with { Files = [new FileUse { Path = "a", Change = FileChange.Create }] };
        var run = new PureRun(Drawn.Of(step));
        run.Add(new FilesSnapshotted { Task = "one", Attempt = 1, Token = run.State.TaskOf("one").Token! });
        run.Offer("one");
        run.Work(new ReleaseWork("one", run.Claim("one"), "no room"));

        run.Events.OfType<AttemptReleased>().Single().Reason.ShouldBe("ada gave it back: no room");
        run.State.TaskOf("one").Attempt.ShouldBe(2);
        run.Commands.ShouldBe([new PrepareFiles(0)]);
        run.State.TaskOf("one").Failures.ShouldBe(0);
    }

    [Fact]
    public void A_claim_outlives_the_runner_and_what_is_completed_meanwhile_is_taken_in_by_the_next()
    {
        var run = Offered(Drawn.Remote("one"));
        var token = run.Claim("one");
        run.Resume();
        run.Work(new CompleteWork("one", token, Done)).Outcome.ShouldBe(WorkerOutcome.Taken);
        run.Resume();

        run.Commands.ShouldBe([new TakeInResult(0)]);
        run.State.TaskOf("one").Attempt.ShouldBe(1);
        run.Finish("one");
        run.State.Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public void What_nobody_had_claimed_when_the_runner_died_is_offered_anew()
    {
        var run = Offered(Drawn.Remote("one"));
        run.Resume();
        run.Events.OfType<AttemptInterrupted>().Single().BeforeAction.ShouldBeTrue();
        run.Commands.ShouldContain(new ExecuteAction(0));
    }

    [Fact]
    public void A_halt_takes_back_what_nobody_has_claimed_and_waits_for_what_somebody_has()
    {
        var run = Offered(Drawn.Remote("one"), Drawn.Remote("two"));
        run.Offer("two");
        var token = run.Claim("one");
        run.Ask(new HaltRun("lunch", "Ada"));
        run.PhaseOf("two").ShouldBe(TaskPhase.Pending);
        run.State.Phase.ShouldBe(RunPhase.Running);
        run.Work(new ClaimWork("bob", Lease)).Outcome.ShouldBe(WorkerOutcome.Nothing);

        run.Work(new CompleteWork("one", token, Done));
        run.Finish("one");
        run.State.Phase.ShouldBe(RunPhase.Halted);
    }

    [Fact]
    public void A_halt_that_waits_for_a_silent_worker_ends_with_its_lease()
    {
        var run = Offered(Drawn.Remote("one"));
        run.Claim("one");
        run.Ask(new HaltRun("lunch", "Ada"));
        Scheduler.WakeAt(run.State, run.Now).ShouldBe(run.Now + Lease);
        run.Pass(Lease);
        run.State.Phase.ShouldBe(RunPhase.Halted);
    }

    [Fact]
    public void What_takes_longer_than_its_step_may_is_given_up_though_its_worker_is_heard_of()
    {
        var run = Offered(Drawn.Remote("one") with { Timeout = TimeSpan.FromSeconds(90) });
        var token = run.Claim("one");
        run.Pass(TimeSpan.FromSeconds(50));
        run.Work(new KeepWork("one", token));
        run.Pass(TimeSpan.FromSeconds(40));

        var ended = run.Events.OfType<ActionEnded>().Single();
        (ended.Ending, ended.Reason, ended.By).ShouldBe((ActionEnding.TimedOut, "It took longer than 1m30s and was given up.", "ada"));
        run.Work(new KeepWork("one", token)).Outcome.ShouldBe(WorkerOutcome.Over);
    }

    [Fact]
    public void No_more_are_offered_at_a_time_than_agents_may_run()
    {
        var run = new PureRun(Drawn.Of([.. Enumerable.Range(0, 5).Select(i => Drawn.Remote($"t{i}"))]));
        run.State.Running.ShouldBe(3);
    }

    [Fact]
    public void A_claim_is_limited_to_a_step_or_a_persona()
    {
        var run = Offered(Drawn.Remote("one"), Drawn.Step("two", "true"));
        Should.Throw<RunRefusedException>(() => run.Work(new ClaimWork("ada", Lease) { Task = "two" })).Message.ShouldContain("has no step \"two\" for a remote persona");
        Should.Throw<RunRefusedException>(() => run.Work(new ClaimWork("ada", Lease) { Persona = "remot" })).Message.ShouldContain("Did you mean \"remote\"?");
        run.Work(new ClaimWork("ada", Lease) { Persona = "remote", Task = "one" }).Outcome.ShouldBe(WorkerOutcome.Taken);
    }

    [Theory]
    [InlineData("", 60)]
    [InlineData("two\nlines", 60)]
    [InlineData("ada", 0)]
    [InlineData("ada", 86400)]
    public void A_claim_that_makes_no_sense_is_refused(string worker, int seconds) =>
        Should.Throw<RunRefusedException>(() => Offered(Drawn.Remote("one")).Work(new ClaimWork(worker, TimeSpan.FromSeconds(seconds))));

    [Fact]
    public void Of_heartbeats_in_a_hurry_only_those_are_kept_that_say_something()
    {
        var run = Offered(Drawn.Remote("one"));
        var token = run.Claim("one");
        for (var beat = 0; beat < 1000; beat++)
        {
            run.Pass(TimeSpan.FromMilliseconds(60));
            run.Work(new KeepWork("one", token)).Outcome.ShouldBe(WorkerOutcome.Taken);
        }

        run.Events.OfType<AttemptHeartbeat>().Count().ShouldBe(10);
        run.State.TaskOf("one").Attempt.ShouldBe(1);
    }

    [Fact]
    public void Notes_are_bounded_in_number_and_length_and_count_as_heartbeats()
    {
        var run = Offered(Drawn.Remote("one"));
        var token = run.Claim("one");
        for (var note = 0; note < 600; note++)
        {
            run.Pass(TimeSpan.FromSeconds(1));
            run.Work(new NoteWork("one", token, new string('x', 5000)) { Progress = 300 }).Outcome.ShouldBe(WorkerOutcome.Taken);
        }

        var notes = run.Events.OfType<AttemptLogged>().ToArray();
        notes.Length.ShouldBe(AttemptLog.MostEntries + 1);
        notes[0].Message!.Length.ShouldBe(AttemptLog.LongestText + 1);
        notes[0].Progress.ShouldBe(100);
        notes[^1].Level.ShouldBe("warn");
        run.State.TaskOf("one").IsClaimed.ShouldBeTrue();
    }

    [Fact]
    public void A_skip_takes_the_claim_away()
    {
        var run = Offered(Drawn.Remote("one"));
        var token = run.Claim("one");
        run.Ask(new SkipTask("one", "", "Ada", Satisfied: true));
        run.Work(new CompleteWork("one", token, Done)).Outcome.ShouldBe(WorkerOutcome.Over);
        run.State.Phase.ShouldBe(RunPhase.Done);
        Scheduler.WakeAt(run.State, run.Now).ShouldBeNull();
    }

    [Theory]
    [InlineData("run/1/s.1", true)]
    [InlineData("run/0/s.1", false)]
    [InlineData("run/1/", false)]
    [InlineData("../1/s.1", false)]
    [InlineData("run/1/s.1/more", false)]
    [InlineData("run/1/a b", false)]
    public void A_token_is_read_as_it_was_printed_or_not_at_all(string text, bool isOne)
    {
        ClaimToken.TryParse(text, out var token).ShouldBe(isOne);
        if (isOne) token!.ToString().ShouldBe(text);
    }

    private static PureRun Offered(params TaskDefinition[] tasks)
    {
        var run = new PureRun(Drawn.Of(tasks));
        run.Offer(tasks[0].Id);
        return run;
    }
}
