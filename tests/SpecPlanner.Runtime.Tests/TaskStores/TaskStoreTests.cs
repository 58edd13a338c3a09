using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class TaskStoreTests : IDisposable
{
    private static readonly Plan Plan = Drawn.Of(Drawn.Step("one", "true"), Drawn.Step("two", "false"), Drawn.Human("three"));

    private readonly SessionHarness _runs = new();

    public TaskStoreTests() => _runs.Around = _runs.Around with { User = "Ada" };

    private TaskStore Store => new(_runs.Folder.Path);

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task Tasks_are_found_by_any_of_several_statuses_by_persona_executor_plan_and_text()
    {
        await _runs.RunAsync(Plan);

        Ids(new TaskFilter { Standings = [TaskStanding.Done, TaskStanding.Failed] }).ShouldBe(["one", "two"]);
        Ids(new TaskFilter { Personas = ["human"] }).ShouldBe(["three"]);
        Ids(new TaskFilter { Executors = [ExecutorKind.Shell] }).ShouldBe(["one", "two"]);
        Ids(new TaskFilter { Plans = ["another"] }).ShouldBeEmpty();
        Ids(new TaskFilter { Text = "FALSE" }).ShouldBe(["two"]);
        Ids(new TaskFilter { Text = "run `", Standings = [TaskStanding.Done] }).ShouldBe(["one"]);
    }

    [Fact]
    public async Task Tasks_are_found_by_who_did_them_and_by_when_they_came()
    {
        var people = new ScriptedPeople();
        _runs.People = people;
        var run = await _runs.RunAsync(Plan with { Tasks = [Drawn.Human("three")] });

        Ids(new TaskFilter { Assignee = "Ada" }).ShouldBe(["three"]);
        Ids(new TaskFilter { Assignee = "Grace" }).ShouldBeEmpty();
        Ids(new TaskFilter { CreatedFrom = run.Started }).ShouldBe(["three"]);
        Ids(new TaskFilter { CreatedBefore = run.Started }).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_holds_what_fits_on_it_and_says_how_many_there_are()
    {
        await _runs.RunAsync(Plan);
        await _runs.RunAsync(Plan);

        var second = Store.List(new TaskFilter(), page: 2, size: 4);

        (second.Total, second.Pages, second.Number).ShouldBe((6, 2, 2));
        second.Tasks.Select(t => t.Id).ShouldBe(["two", "three"]);
        Store.List(new TaskFilter(), page: 9, size: 4).Tasks.ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => Store.List(new TaskFilter(), page: 0));
    }

    [Fact]
    public async Task Metadata_is_written_changed_taken_away_and_found_and_changes_nothing_about_the_run()
    {
        var run = await _runs.RunAsync(Plan);
        Store.Note(run.RunId, "two", "ticket", "4710", _runs.Around);
        Store.Note(run.RunId, "two", "ticket", "4711", _runs.Around);
        Store.Note(run.RunId, "two", "owner", "Grace", _runs.Around);
        Store.Note(run.RunId, "two", "owner", null, _runs.Around);

        Store.Get(run.RunId, "two")!.Metadata.ShouldBe([KeyValuePair.Create("ticket", "4711")]);
        Ids(new TaskFilter { Text = "4711" }).ShouldBe(["two"]);
        var now = RunStore.Load(_runs.Folder.Path, run.RunId).State!;
        (now.Phase, now.Updated, now.Sequence).ShouldBe((run.Phase, run.Updated, run.Sequence + 4));
        _runs.Events(run.RunId).OfType<TaskNoted>().ShouldAllBe(n => n.By == "Ada");
        RunHistory.Load(_runs.Folder.Path, run.RunId)!.Lives.Single().Ended.ShouldBe(run.Updated);
        RunStore.IsSurelyFinished(_runs.Folder.Path, run.RunId).ShouldBe(RunLifecycle.IsFinished(run.Phase));
    }

    [Fact]
    public async Task The_log_of_a_task_holds_what_was_written_from_outside_by_level()
    {
        var run = await _runs.RunAsync(Plan);
        Store.AddLog(run.RunId, "one", "debug", "system", "looked", new Dictionary<string, string>(), _runs.Around);
        Store.AddLog(run.RunId, "one", "warn", "tool", "slow", new Dictionary<string, string> { ["seconds"] = "9" }, _runs.Around);
        Store.AddLog(run.RunId, "two", "info", "system", "another task", new Dictionary<string, string>(), _runs.Around);

        Store.Log(run.RunId, "one").Select(l => (l.Level, l.Kind, l.Message)).ShouldBe([("debug", "system", "looked"), ("warn", "tool", "slow")]);
        Store.Log(run.RunId, "one", least: "info").Single().Data.ShouldBe([KeyValuePair.Create("by", "Ada"), KeyValuePair.Create("seconds", "9")]);
    }

    [Theory]
    [InlineData("tow", "key", "value", "The run \"{run}\" has no task \"tow\". Did you mean \"two\"?")]
    [InlineData("two", "", "value", "A key has 1 to 100 characters, none of them a control character, and no blank at its ends.")]
    [InlineData("two", "key\n", "value", "A key has 1 to 100 characters, none of them a control character, and no blank at its ends.")]
    public async Task What_is_refused_is_not_written(string task, string key, string value, string sentence)
    {
        var run = await _runs.RunAsync(Plan);

        var refused = Should.Throw<RunRefusedException>(() => Store.Note(run.RunId, task, key, value, _runs.Around));

        refused.Problems.Single().ShouldBe(sentence.Replace("{run}", run.RunId, StringComparison.Ordinal));
        _runs.Events(run.RunId).OfType<TaskNoted>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_follows_a_run_gets_what_was_recorded_and_then_what_is()
    {
        var run = await _runs.RunAsync(Plan);
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var events = Store.FollowAsync(run.RunId, run.Sequence - 1, TimeProvider.System, stop.Token).GetAsyncEnumerator(stop.Token);

        (await events.MoveNextAsync()).ShouldBeTrue();
        events.Current.Sequence.ShouldBe(run.Sequence);
        var next = events.MoveNextAsync();
        Store.Note(run.RunId, "one", "key", "value", _runs.Around);

        (await next).ShouldBeTrue();
        events.Current.Event.ShouldBe(new TaskNoted { Task = "one", Key = "key", Value = "value", By = "Ada" });
    }

    [Fact]
    public async Task Who_follows_a_journal_that_is_cut_back_is_told()
    {
        var run = await _runs.RunAsync(Plan);
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var events = Store.FollowAsync(run.RunId, run.Sequence - 1, TimeProvider.System, stop.Token).GetAsyncEnumerator(stop.Token);
        await events.MoveNextAsync();
        using (var file = new FileStream(RunStore.JournalOf(_runs.Folder.Path, run.RunId), FileMode.Open)) file.SetLength(file.Length / 2);

        (await Should.ThrowAsync<JournalException>(async () => await events.MoveNextAsync())).Message.ShouldContain("was cut back behind event");
    }

    [Fact]
    public async Task Tasks_are_counted_over_all_runs_or_one()
    {
        var run = await _runs.RunAsync(Plan);
        await _runs.RunAsync(Plan);

        Store.Metrics().Tasks.Count.ShouldBe(6);
        new TaskStore(_runs.Folder.Path, run.RunId).Metrics().Tasks.Count.ShouldBe(3);
    }

    private IEnumerable<string> Ids(TaskFilter filter) => Store.List(filter).Tasks.Select(t => t.Id);
}
