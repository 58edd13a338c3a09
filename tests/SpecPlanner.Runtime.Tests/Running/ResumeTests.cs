using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class ResumeTests : IDisposable
{
    private const string Copy = "-copy";

    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task Ctrl_c_once_halts_after_the_running_step_and_resume_finishes_without_running_it_again()
    {
        var plan = Drawn.Of(
            Drawn.Step("one", "printf 1 >> out; while [ ! -e go ]; do sleep 0.01; done"),
            Drawn.Step("two", "printf 2 >> out", "one"));
        await using (var session = _runs.Start(plan))
        {
            var running = session.RunAsync(CancellationToken.None);
            session.Halt("Ctrl+C");
            File.WriteAllText(_runs.Folder.File("go"), "");
            var outcome = await running;
            outcome.ExitCode.ShouldBe(3);
            outcome.State.TaskOf("one").Phase.ShouldBeOneOf(TaskPhase.Done, TaskPhase.Pending);
        }

        // A request to halt that outlived the resume would halt the run for ever.
        var state = await _runs.ResumeAsync(RunId());

        state.Phase.ShouldBe(RunPhase.Done);
        _runs.Read("out").ShouldBe("12");
    }

    [Fact]
    public async Task Ctrl_c_twice_ends_what_runs_and_the_attempt_is_run_again_only_after_a_yes()
    {
        var plan = Drawn.Of(Drawn.Step("one", "printf x >> out; if [ ! -e go ]; then (setsid sleep 300 &) ; touch started; sleep 300; fi"));
        await EndAtAsync(plan, "started");
        var run = RunId();
        Machine.ProcessesOf(run).ShouldBeEmpty();
        RunStore.Load(_runs.Folder.Path, run).State!.Phase.ShouldBe(RunPhase.Halted);
        File.WriteAllText(_runs.Folder.File("go"), "");

        (await _runs.ResumeAsync(run, confirm: false)).Phase.ShouldBe(RunPhase.Halted);
        _runs.Read("out").ShouldBe("x");

        await using (var session = await _runs.OpenAsync(run))
        {
            var interrupted = session.Interrupted.ShouldHaveSingleItem();
            (interrupted.Task.Id, interrupted.Attempt).ShouldBe(("one", 1));
            interrupted.Reason.ShouldBe("It was ended on request.");
            (await session.RunAsync(CancellationToken.None)).Phase.ShouldBe(RunPhase.Done);
            session.State.TaskOf("one").Attempt.ShouldBe(2);
        }

        _runs.Read("out").ShouldBe("xx");
    }

    // A killed runner leaves an active attempt, which a retry could refuse because it is "running".
    [Fact]
    public async Task A_run_whose_runner_was_killed_is_taken_up_after_its_processes_are_ended()
    {
        var plan = Drawn.Of(
            Drawn.Step("zero", "printf 0 >> out"),
            Drawn.Step("one", "printf 1 >> out; if [ ! -e go ]; then touch started; sleep 300; fi", "zero"));
        var run = await _runs.KilledAtAsync(plan, "started", Copy);
        File.WriteAllText(_runs.Folder.File("go"), "");

        await using var session = await _runs.OpenAsync(run + Copy);

        Machine.ProcessesOf(run).ShouldBeEmpty();
        var interrupted = session.Interrupted.ShouldHaveSingleItem();
        interrupted.Reason.ShouldBe("The runner ended without a word.");
        interrupted.ProcessesEnded.ShouldBeGreaterThan(0);
        (await session.RunAsync(CancellationToken.None)).Phase.ShouldBe(RunPhase.Done);
        _runs.Read("out").ShouldBe("011");
        var events = _runs.Events(run + Copy);
        events.OfType<TaskVerified>().Select(v => v.Task).ShouldBe(["zero", "one"]);
        events.OfType<AttemptStarted>().Select(a => (a.Task, a.Attempt)).ShouldBe([("zero", 1), ("one", 1), ("one", 2)]);
    }

    [Fact]
    public async Task What_a_proved_step_left_running_on_purpose_stays()
    {
        var plan = Drawn.Of(
            Drawn.Step("serve", "(sh -c 'echo $$ > server; exec sleep 300' >/dev/null 2>&1 &) ; while [ ! -s server ]; do sleep 0.01; done"),
            Drawn.Step("one", "if [ ! -e go ]; then touch started; sleep 300; fi", "serve"));
        var run = await _runs.KilledAtAsync(plan, "started", Copy);
        File.WriteAllText(_runs.Folder.File("go"), "");

        await _runs.ResumeAsync(run + Copy);

        var server = Machine.ProcessesOf(run).ShouldHaveSingleItem();
        server.ToString(CultureInfo.InvariantCulture).ShouldBe(_runs.Read("server").Trim());
        Signals.Send(server, Signals.Kill);
    }

    [Fact]
    public async Task What_a_step_left_running_stays_while_its_criterion_is_looked_at_and_the_check_itself_is_ended()
    {
        var step = Drawn.Step("serve", "(sh -c 'echo $$ > server; exec sleep 300' >/dev/null 2>&1 &) ; while [ ! -s server ]; do sleep 0.01; done") with
        {
            Criterion = new ExitCodeCriterion { Text = "t", Command = Drawn.Sh("if [ ! -e go ]; then touch started; sleep 300; fi; kill -0 $(cat server)") },
        };
        await EndAtAsync(Drawn.Of(step), "started");
        var server = int.Parse(_runs.Read("server"), CultureInfo.InvariantCulture);
        Machine.ProcessesOf(RunId()).ShouldBe([server]);
        File.WriteAllText(_runs.Folder.File("go"), "");

        var state = await _runs.ResumeAsync(RunId());

        state.Phase.ShouldBe(RunPhase.Done, state.Reason);
        state.TaskOf("serve").Attempt.ShouldBe(1);
        Machine.ProcessesOf(RunId()).ShouldBe([server]);
        Signals.Send(server, Signals.Kill);
    }

    [Fact]
    public async Task Each_interrupted_attempt_is_told_its_own_processes()
    {
        _runs.Parallel = 2;
        _runs.Bodies["two"] = async (_, stop) =>
        {
            File.WriteAllText(_runs.Folder.File("two"), "");
            await new TaskCompletionSource().Task.WaitAsync(stop);
            return StepResult.Success();
        };
        await EndAtAsync(Drawn.Of(Drawn.Step("one", "while [ ! -e two ]; do sleep 0.01; done; touch started; sleep 300"), Drawn.Code("two")), "started");

        var cut = _runs.Events(RunId()).OfType<AttemptInterrupted>().ToDictionary(i => i.Task, i => i.ProcessesEnded, StringComparer.Ordinal);
        cut["one"].ShouldBeGreaterThan(0);
        cut["two"].ShouldBe(0);
    }

    [Fact]
    public async Task A_finished_run_cannot_be_resumed_and_the_message_says_so()
    {
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "true")));
        var error = await Should.ThrowAsync<RunRefusedException>(() => _runs.OpenAsync(state.RunId));
        error.Problems.ShouldHaveSingleItem().ShouldContain("is done since");
    }

    [Theory]
    [InlineData("20260101-000000-beef")]
    [InlineData("../../etc")]
    public async Task A_run_that_is_not_there_is_said(string run)
    {
        var error = await Should.ThrowAsync<RunRefusedException>(() => _runs.OpenAsync(run));
        error.Message.ShouldContain($"There is no run \"{run}\"");
    }

    [Fact]
    public async Task Secrets_are_asked_for_again()
    {
        _runs.Parameters["key"] = "hunter2";
        var plan = Drawn.Of(Drawn.Step("one", "touch started; test -e go || sleep 300")) with { Parameters = [new Parameter { Name = "key", Type = ParameterType.Secret }] };
        await EndAtAsync(plan, "started");
        File.WriteAllText(_runs.Folder.File("go"), "");
        _runs.Parameters.Clear();

        (await Should.ThrowAsync<RunRefusedException>(() => _runs.OpenAsync(RunId()))).Message.ShouldContain("The secret \"key\" is needed again");

        _runs.Parameters["key"] = "hunter2";
        (await _runs.ResumeAsync(RunId())).Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public async Task A_run_that_another_process_carries_out_cannot_be_opened()
    {
        await using var session = _runs.Start(Drawn.Of(Drawn.Step("one", "true")));
        (await Should.ThrowAsync<JournalException>(() => _runs.OpenAsync(session.State.RunId))).Message.ShouldContain("right now");
    }

    public void Dispose() => _runs.Dispose();

    private string RunId() => RunStore.List(_runs.Folder.Path)[^1];

    private async Task EndAtAsync(Plan plan, string file)
    {
        using var end = new CancellationTokenSource();
        await using var session = _runs.Start(plan);
        var running = session.RunAsync(end.Token);
        await _runs.Folder.AppearsAsync(file);
        await end.CancelAsync();
        (await running).ExitCode.ShouldBe(3);
    }
}
