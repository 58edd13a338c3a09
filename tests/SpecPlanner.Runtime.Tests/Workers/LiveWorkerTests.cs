using System.Collections.Concurrent;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Workers outside and a runner, on the real journal.</summary>
public sealed class LiveWorkerTests : IDisposable
{
    private static readonly AttemptResult Done = new() { Status = AttemptStatus.Done, Summary = "made" };
    private readonly SessionHarness _runs = new();

    public void Dispose() => _runs.Dispose();

    // A claim that is not atomic gives one job to two workers.
    [Fact]
    public async Task Of_many_workers_that_claim_at_once_each_step_goes_to_one()
    {
        var plan = Drawn.Of([.. Enumerable.Range(0, 12).Select(i => Drawn.Remote($"t{i}"))]);
        var worked = new ConcurrentBag<string>();
        await using var session = _runs.Start(plan);
        var running = session.RunAsync(CancellationToken.None);
        var workers = Enumerable.Range(0, 16).Select(w => Task.Factory.StartNew(() => Work(session.State.RunId, $"w{w}", worked), TaskCreationOptions.LongRunning)).ToArray();

        (await running).Phase.ShouldBe(RunPhase.Done);
        await Task.WhenAll(workers);
        worked.Order(StringComparer.Ordinal).ShouldBe(plan.Tasks.Select(t => t.Id).Order(StringComparer.Ordinal));
        _runs.Events(session.State.RunId).OfType<AttemptClaimed>().Count().ShouldBe(12);
    }

    [Fact]
    public async Task A_worker_is_told_all_there_is_to_know_and_its_claims_of_criteria_are_checked()
    {
        var step = Drawn.Remote("one") with { Criterion = new FileCriterion { Text = "file `made` exists", Path = "made" } };
        await using var session = _runs.Start(Drawn.Of(step));
        var running = session.RunAsync(CancellationToken.None);
        using (var desk = await OfferedAsync(session.State.RunId))
        {
            var work = ClaimedWork.Of(_runs.Folder.Path, desk.Work(new ClaimWork("ada", ClaimWork.UsualLease)))!;
            BundleJson.Read(File.ReadAllText(work.Bundle)).Task.Id.ShouldBe("one");
            File.ReadAllText(work.Prompt).ShouldContain("Do it elsewhere.");
            desk.Work(new CompleteWork("one", work.Token, Done with { Claims = [new CriterionClaim("0", true, "I saw it")] }));
        }

        var state = (await running).State;
        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("one").Reason.ShouldContain("claimed to hold, not so");
        state.TaskOf("one").Action!.By.ShouldBe("ada");
    }

    [Fact]
    public async Task What_is_claimed_and_completed_while_nobody_carries_the_run_on_is_taken_in_at_the_next_resume()
    {
        var plan = Drawn.Of(Drawn.Remote("one"), Drawn.Step("two", "touch two", "one"));
        using var stop = new CancellationTokenSource();
        await using (var session = _runs.Start(plan))
        {
            var running = session.RunAsync(stop.Token);
            using var desk = await OfferedAsync(session.State.RunId);
            var token = ClaimedWork.Of(_runs.Folder.Path, desk.Work(new ClaimWork("ada", ClaimWork.UsualLease)))!.Token;
            await stop.CancelAsync();
            (await running).Phase.ShouldBe(RunPhase.Halted);
            desk.Work(new KeepWork("one", token)).Outcome.ShouldBe(WorkerOutcome.Taken);
            desk.Work(new CompleteWork("one", token, Done)).Outcome.ShouldBe(WorkerOutcome.Taken);
        }

        var state = await _runs.ResumeAsync(RunStore.List(_runs.Folder.Path)[^1], confirm: false);
        (state.Phase, state.TaskOf("one").Attempt).ShouldBe((RunPhase.Done, 1));
    }

    [Fact]
    public async Task A_secret_that_a_workers_process_did_not_know_is_hidden_when_its_result_is_taken_in()
    {
        _runs.Parameters["key"] = "correct-horse-battery";
        var plan = Drawn.Of(Drawn.Remote("one")) with { Parameters = [new Parameter { Name = "key", Type = ParameterType.Secret }] };
        await using var session = _runs.Start(plan);
        var running = session.RunAsync(CancellationToken.None);
        using (var desk = await OfferedAsync(session.State.RunId))
        {
            var token = ClaimedWork.Of(_runs.Folder.Path, desk.Work(new ClaimWork("ada", ClaimWork.UsualLease)))!.Token;
            desk.Work(new NoteWork("one", token, "I use correct-horse-battery"), SecretMask.Of(plan, _runs.Parameters));
            desk.Work(new CompleteWork("one", token, Done with { Summary = "used correct-horse-battery" }));
        }

        await running;
        var events = _runs.Events(session.State.RunId);
        events.OfType<AttemptLogged>().Single().Message!.ShouldNotContain("horse");
        events.OfType<ActionEnded>().Single().Result!.Summary.ShouldNotContain("horse");
    }

    // Until the run is over; every attempt it gets, it does.
    private void Work(string run, string worker, ConcurrentBag<string> worked)
    {
        using var desk = RunDesk.Open(_runs.Folder.Path, run, _runs.Around);
        while (true)
        {
            var reply = desk.Work(new ClaimWork(worker, ClaimWork.UsualLease));
            if (reply.Outcome == WorkerOutcome.Over) return;
            if (ClaimedWork.Of(_runs.Folder.Path, reply) is not { } work)
            {
                SpinWait.SpinUntil(() => desk.HasNews);
                continue;
            }

            worked.Add(work.Task.Id);
            desk.Work(new CompleteWork(work.Task.Id, work.Token, Done)).Outcome.ShouldBe(WorkerOutcome.Taken);
        }
    }

    private async Task<RunDesk> OfferedAsync(string run)
    {
        var desk = RunDesk.Open(_runs.Folder.Path, run, _runs.Around);
        while (!desk.State.Tasks.Any(t => t.IsOffered))
        {
            if (desk.HasNews) desk.Refresh();
            else await Task.Yield();
        }

        return desk;
    }
}
