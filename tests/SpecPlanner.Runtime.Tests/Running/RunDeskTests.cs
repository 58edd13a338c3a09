using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class RunDeskTests : IDisposable
{
    private readonly SessionHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task What_another_process_records_is_seen_by_the_one_that_carries_the_run_on()
    {
        var plan = Drawn.Of(Drawn.Step("one", "touch begun; until [ -e go ]; do sleep 0.01; done"), Drawn.Step("two", "touch two", "one"));
        await using var session = _harness.Start(plan);
        var running = session.RunAsync(CancellationToken.None);
        await _harness.Folder.AppearsAsync("begun");

        using (var desk = RunDesk.Open(_harness.Folder.Path, session.State.RunId, new Surroundings()))
            desk.Record(static _ => [new HaltRequested { Reason = "from next door" }]).Agenda.Halting.ShouldBeTrue();
        File.WriteAllText(_harness.Folder.File("go"), "");

        var state = (await running).State;
        state.Phase.ShouldBe(RunPhase.Halted);
        state.Reason.ShouldBe("from next door");
        File.Exists(_harness.Folder.File("two")).ShouldBeFalse();
        await session.DisposeAsync();
        (await _harness.ResumeAsync(state.RunId)).Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public async Task Writers_at_the_same_time_lose_nothing_and_the_run_goes_on()
    {
        var plan = Drawn.Of([.. Enumerable.Range(0, 10).Select(i => Drawn.Step($"step{i}", "sleep 0.02"))]);
        _harness.Parallel = 2;
        await using var session = _harness.Start(plan);
        var running = session.RunAsync(CancellationToken.None);

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Factory.StartNew(() => WriteFrom(session, writer, 25), TaskCreationOptions.LongRunning)));

        var state = (await running).State;
        state.Phase.ShouldBe(RunPhase.Done);
        var notes = _harness.Events(state.RunId).OfType<ResultRefused>().Select(r => r.Reason).ToList();
        notes.ShouldBe(written.SelectMany(w => w), ignoreOrder: true);
        for (var writer = 0; writer < 4; writer++)
            notes.Where(n => n.StartsWith($"{writer}/", StringComparison.Ordinal)).ShouldBe(written[writer]);
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        var state = await _harness.RunAsync(Drawn.Of(Drawn.Step("one", "true")));
        var before = _harness.JournalText(state.RunId);
        using var desk = RunDesk.Open(_harness.Folder.Path, state.RunId, new Surroundings());

        Should.Throw<RunRefusedException>(() => desk.Record(static _ => throw new RunRefusedException(["No."])));

        desk.Refresh().Phase.ShouldBe(RunPhase.Done);
        _harness.JournalText(state.RunId).ShouldBe(before);
    }

    [Fact]
    public async Task A_stop_file_halts_a_run_with_its_text_and_a_resume_takes_it_away()
    {
        var plan = Drawn.Of(Drawn.Step("one", "touch begun; until [ -e go ]; do sleep 0.01; done"), Drawn.Step("two", "touch two", "one"));
        await using var session = _harness.Start(plan);
        var running = session.RunAsync(CancellationToken.None);
        await _harness.Folder.AppearsAsync("begun");

        var stop = new StopFile(_harness.Folder.Path);
        File.WriteAllText(stop.Path, "the disk is being changed\n");
        while (!_harness.Events(session.State.RunId).OfType<HaltRequested>().Any()) await Task.Yield();
        File.WriteAllText(_harness.Folder.File("go"), "");

        var state = (await running).State;
        state.Phase.ShouldBe(RunPhase.Halted);
        state.Reason.ShouldBe("the disk is being changed");
        _harness.Request(plan).Problems().ShouldContain(p => p.Contains("asks every run in this folder to stop", StringComparison.Ordinal));

        await session.DisposeAsync();
        (await _harness.ResumeAsync(state.RunId)).Phase.ShouldBe(RunPhase.Done);
        stop.Exists.ShouldBeFalse();
    }

    private List<string> WriteFrom(RunSession session, int writer, int count)
    {
        using var desk = RunDesk.Open(_harness.Folder.Path, session.State.RunId, new Surroundings());
        var written = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var note = $"{writer}/{i}";
            desk.Record(_ => [new ResultRefused { Task = "step0", Attempt = 1, Token = "none", Reason = note }]);
            written.Add(note);
        }

        return written;
    }
}
