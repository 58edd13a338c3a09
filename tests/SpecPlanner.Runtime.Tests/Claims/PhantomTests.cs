using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Phantom completions: marked done, proved once, and not true any more. Each is of another kind, and each is caught.</summary>
[Covers("specplanner/REQ-16")]
public sealed class PhantomTests : IDisposable
{
    private readonly ClaimHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public Task A_file_that_was_deleted() => Caught(
        Task("echo x > out", new FileCriterion { Text = "file `out` exists", Path = "out" }),
        () => File.Delete(_harness.File("out")),
        "it is not there");

    [Fact]
    public Task A_file_that_was_emptied() => Caught(
        Task("echo x > out", new FileCriterion { Text = "file `out` is not empty", Path = "out", Check = FileCheck.NotEmpty }),
        () => File.WriteAllText(_harness.File("out"), ""),
        "0 bytes");

    [Fact]
    public Task A_file_whose_content_was_changed() => Caught(
        Task("echo version 2 > out", new FileCriterion { Text = "file `out` contains \"version 2\"", Path = "out", Check = FileCheck.Contains, Value = "version 2" }),
        () => File.WriteAllText(_harness.File("out"), "version 1\n"),
        "not found in 10 bytes");

    [Fact]
    public Task A_copy_that_is_none_any_more() => Caught(
        Task("echo x > a; cp a b", new FileCriterion { Text = "file `b` equals file `a`", Path = "b", Check = FileCheck.EqualsFile, Value = "a" }),
        () => File.AppendAllText(_harness.File("a"), "y"),
        "3 bytes that differ");

    [Fact]
    public Task A_file_that_had_to_stay_away_and_is_back() => Caught(
        Task("rm -f lock", new FileCriterion { Text = "file `lock` does not exist", Path = "lock", Negated = true }),
        () => File.WriteAllText(_harness.File("lock"), ""),
        "0 bytes");

    [Fact]
    public Task A_command_that_fails_now() => Caught(
        Task("printf 'exit 0' > tests.sh", new ExitCodeCriterion { Text = "`sh tests.sh` passes", Command = Drawn.Sh("sh tests.sh") }),
        () => File.WriteAllText(_harness.File("tests.sh"), "exit 3"),
        "exit code 3");

    [Fact]
    public Task A_program_that_is_gone() => Caught(
        Task("printf '#!/bin/sh\\necho ok' > tool; chmod +x tool", new OutputCriterion { Text = "`./tool` prints \"ok\"", Command = Drawn.Sh("./tool"), Value = "ok" }),
        () => File.Delete(_harness.File("tool")),
        "the program could not be run");

    [Fact]
    public Task An_output_whose_number_changed() => Caught(
        Task("printf 'a\\nb\\nc\\n' > rows", new OutputCriterion { Text = "`wc -l < rows` ≥ 3", Command = Drawn.Sh("wc -l < rows"), Comparison = Comparison.GreaterOrEqual, Value = "3" }),
        () => File.WriteAllText(_harness.File("rows"), "a\nb\n"),
        "printed \"2\"");

    [Fact]
    public async Task A_server_that_is_gone()
    {
        var server = new TinyServer(TinyServer.Answer(200), TinyServer.Answer(200));
        await Caught(
            Task("true", new HttpCriterion { Text = "`/` returns 200", Url = server.Address, Status = 200, Within = TimeSpan.FromSeconds(30) }),
            server.Dispose,
            "no answer");
    }

    [Fact]
    public async Task A_server_that_answers_something_else()
    {
        using var server = new TinyServer(TinyServer.Answer(200), TinyServer.Answer(200), TinyServer.Answer(503));
        await Caught(
            Task("true", new HttpCriterion { Text = "`/` returns 200", Url = server.Address, Status = 200, Within = TimeSpan.FromSeconds(30) }),
            () => { },
            "status 503");
    }

    [Fact]
    public Task A_file_that_the_task_says_it_creates() => Caught(
        Task("echo x > made", new ExitCodeCriterion { Text = "`true` passes", Command = Drawn.Sh("true") }) with { Files = [new FileUse { Path = "made" }] },
        () => File.Delete(_harness.File("made")),
        "it is not there");

    [Fact]
    public Task One_of_several_criteria() => Caught(
        Task("touch a b", new CriterionGroup { Text = "All of:", Items = [new FileCriterion { Text = "file `a` exists", Path = "a" }, new FileCriterion { Text = "file `b` exists", Path = "b" }] }),
        () => File.Delete(_harness.File("b")),
        "it is not there");

    [Fact]
    public Task The_last_of_several_ways() => Caught(
        Task("touch a", new CriterionGroup { Text = "Any of:", Kind = GroupKind.Any, Items = [new FileCriterion { Text = "file `a` exists", Path = "a" }, new FileCriterion { Text = "file `b` exists", Path = "b" }] }),
        () => File.Delete(_harness.File("a")),
        "it is not there");

    [Fact]
    public async Task A_task_whose_criterion_was_edited_since()
    {
        var result = await _harness.PlantAsync(
            Task("echo x > out", new FileCriterion { Text = "file `out` exists", Path = "out" }),
            () => { },
            task => task with { Criterion = new FileCriterion { Text = "file `out` is > 100 bytes", Path = "out", Check = FileCheck.Size, Comparison = Comparison.Greater, Value = "100" } });

        result.Standing.ShouldBe(ClaimStanding.Failed);
        result.Claim.Changes.ShouldBe([TaskPart.Criterion]);
        result.Evidence.ShouldHaveSingleItem().Seen.ShouldBe("2 bytes");
    }

    [Fact]
    public async Task A_task_that_the_document_marks_done_and_nobody_did()
    {
        var plan = Drawn.Of(Task("echo x > out", new FileCriterion { Text = "file `out` exists", Path = "out" }) with { IsClaimedDone = true });

        var result = (await _harness.VerifyAsync(plan)).ShouldHaveSingleItem();

        result.Standing.ShouldBe(ClaimStanding.Failed);
        (result.Claim.IsInDocument, result.Claim.Run).ShouldBe((true, null));
        File.Exists(_harness.File("out")).ShouldBeFalse("no action is run");
    }

    [Fact]
    public async Task A_plan_whose_end_does_not_hold_any_more()
    {
        var plan = Drawn.Of(Drawn.Step("make", "touch out")) with { SuccessCriterion = new FileCriterion { Text = "file `out` exists", Path = "out" } };
        await _harness.Session.RunAsync(plan);
        File.Delete(_harness.File("out"));

        var result = (await _harness.VerifyAsync(plan))[^1];

        (result.Claim.Task, result.Standing).ShouldBe((null, ClaimStanding.Failed));
    }

    private async Task Caught(TaskDefinition task, Action plant, string seen)
    {
        var result = await _harness.PlantAsync(task, plant);

        result.Standing.ShouldBe(ClaimStanding.Failed);
        result.Evidence.Where(e => e.Result != CheckResult.Holds).ShouldContain(e => e.Seen.Contains(seen, StringComparison.Ordinal), string.Join("; ", result.Evidence.Select(e => e.Seen)));
        _harness.Session.Events(result.Claim.Run!.RunId).OfType<ActionEnded>().Count().ShouldBe(1, "no action is run again");
    }

    private static TaskDefinition Task(string script, Criterion criterion) => Drawn.Step("make", script) with { Criterion = criterion };
}
