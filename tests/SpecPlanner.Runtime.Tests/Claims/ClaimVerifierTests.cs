using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class ClaimVerifierTests : IDisposable
{
    private static readonly Criterion Out = new FileCriterion { Text = "file `out` exists", Path = "out" };
    private static readonly Criterion Judged = new JudgedCriterion { Text = "it looks well" };

    private readonly ClaimHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task Nothing_done_is_nothing_to_verify() =>
        (await _harness.VerifyAsync(Drawn.Of(Drawn.Step("a", "touch out") with { Criterion = Out }))).ShouldBeEmpty();

    [Fact]
    public async Task What_holds_is_verified_with_new_evidence()
    {
        var plan = Drawn.Of(Drawn.Step("b", "touch out", "a") with { Criterion = Out }, Drawn.Step("a", "true") with { Criterion = Output("echo 3", "3") });
        await _harness.Session.RunAsync(plan);

        var results = await _harness.VerifyAsync(plan);

        results.Select(r => (r.Claim.Task!.Id, r.Standing)).ShouldBe([("a", ClaimStanding.Verified), ("b", ClaimStanding.Verified)]);
        results[0].Evidence.ShouldHaveSingleItem().Command!.Output.Head.ShouldBe("3\n");
    }

    public static TheoryData<string, string> OfTheAction => new() { { "exit code 0", "exit code" }, { "json", "what the action printed" }, { "output", "a value that the action left" } };

    [Theory]
    [MemberData(nameof(OfTheAction))]
    public async Task What_speaks_of_the_action_is_not_checked(string form, string why)
    {
        var result = await ResultOf(Drawn.Step("a", "echo '{\"n\": 1}'") with
        {
            Outputs = [new OutputDefinition { Name = "n", Source = OutputSource.Json, Path = "n" }],
            Criterion = form switch
            {
                "json" => new JsonCriterion { Text = form, Path = "n" },
                "output" => new NamedOutputCriterion { Text = form, Name = "n", Value = "1" },
                _ => Drawn.ExitZero,
            }
        });

        result.Standing.ShouldBe(ClaimStanding.NotChecked);
        result.Unchecked.ShouldHaveSingleItem().Why.ShouldContain(why);
        result.Evidence.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_judged_is_not_checked_and_nobody_is_asked()
    {
        var task = Drawn.Step("a", "touch out") with { Criterion = All(Out, Judged), IsClaimedDone = true, Reviewer = "reviewer" };
        File.WriteAllText(_harness.File("out"), "");

        var result = (await _harness.VerifyAsync(Drawn.Of(task))).ShouldHaveSingleItem();

        result.Standing.ShouldBe(ClaimStanding.NotChecked);
        result.Unchecked.ShouldHaveSingleItem().ShouldBe(new UncheckedCriterion("it looks well", "Only reviewer can say whether it holds."));
        result.Evidence.ShouldHaveSingleItem().Result.ShouldBe(CheckResult.Holds);
    }

    // What speaks against it decides, whatever else is left open; and a judgement that is not needed leaves nothing open.
    [Fact]
    public async Task What_decides_decides_beside_what_is_not_checked()
    {
        (await Claimed(All(Out, Judged))).ShouldBe(ClaimStanding.Failed);
        (await Claimed(Any(Out, Judged))).ShouldBe(ClaimStanding.NotChecked);
        (await Claimed(All(Output("./gone", "x"), Judged))).ShouldBe(ClaimStanding.Failed, "it could not be proved");
        (await Claimed(Any(Output("./gone", "x"), Judged))).ShouldBe(ClaimStanding.NotChecked);
        (await Claimed(All(Out, Judged) with { Negated = true })).ShouldBe(ClaimStanding.Verified, "one part does not hold, so not all do");
        File.WriteAllText(_harness.File("out"), "");
        (await Claimed(Any(Out, Judged))).ShouldBe(ClaimStanding.Verified);
    }

    [Fact]
    public async Task Values_are_those_that_are_given_else_those_of_the_run_else_the_defaults()
    {
        var plan = Drawn.Of(Drawn.Step("a", "touch here there") with { Criterion = new FileCriterion { Text = "file", Path = "{{where}}" } })
            with
        { Parameters = [new Parameter { Name = "where", Default = "nowhere" }] };
        _harness.Session.Parameters["where"] = "here";
        await _harness.Session.RunAsync(plan);

        (await _harness.VerifyAsync(plan))[0].Standing.ShouldBe(ClaimStanding.Verified);
        _harness.Given["where"] = "elsewhere";
        (await _harness.VerifyAsync(plan))[0].Standing.ShouldBe(ClaimStanding.Failed);
        _harness.Given["where"] = "there";
        (await _harness.VerifyAsync(plan))[0].Standing.ShouldBe(ClaimStanding.Verified);
    }

    [Fact]
    public async Task Without_a_secret_what_needs_it_is_not_checked()
    {
        var task = Drawn.Step("a", "true") with { Criterion = new ExitCodeCriterion { Text = "`login`", Command = new Command { Text = "test {{token}} = letmein-please", Script = "test \"${SPEC_token}\" = letmein-please", Parameters = ["token"] } } };
        var plan = Drawn.Of(task) with { Parameters = [new Parameter { Name = "token", Type = ParameterType.Secret }] };
        _harness.Session.Parameters["token"] = "letmein-please";
        await _harness.Session.RunAsync(plan);

        var result = (await _harness.VerifyAsync(plan)).ShouldHaveSingleItem();
        result.Standing.ShouldBe(ClaimStanding.NotChecked);
        result.Unchecked.ShouldHaveSingleItem().Why.ShouldBe("It needs the secret \"token\", which is never stored. Set SPEC_token, or give --secret-file token=<path>.");

        _harness.Given["token"] = "letmein-please";
        (await _harness.VerifyAsync(plan))[0].Standing.ShouldBe(ClaimStanding.Verified);
    }

    [Fact]
    public async Task Above_the_limit_only_files_are_looked_at()
    {
        _harness.Policy = RiskPolicy.ReadOnly;
        (await Claimed(Output("touch trace; echo 1", "1"))).ShouldBe(ClaimStanding.NotChecked);
        File.Exists(_harness.File("trace")).ShouldBeFalse();
        (await Claimed(Out)).ShouldBe(ClaimStanding.Failed);
    }

    // The latest run that began a task has the last word; one that never came to it has none.
    [Fact]
    public async Task The_latest_word_on_a_task_counts()
    {
        var (a, b) = (Drawn.Step("a", "test ! -e broken") with { Criterion = new FileCriterion { Text = "not", Path = "broken", Negated = true } }, Drawn.Step("b", "touch out", "a") with { Criterion = Out });
        await _harness.Session.RunAsync(Drawn.Of(a, b));
        File.WriteAllText(_harness.File("broken"), "");
        (await _harness.Session.RunAsync(Drawn.Of(a, b))).Phase.ShouldBe(RunPhase.Failed);

        var results = await _harness.VerifyAsync(Drawn.Of(a, b));

        results.Select(r => (r.Claim.Task!.Id, r.Standing)).ShouldBe([("b", ClaimStanding.Verified)], "a failed in the latest run, which never came to b");
    }

    [Fact]
    public async Task What_a_command_leaves_running_is_ended()
    {
        await Claimed(Output("sleep 300 > /dev/null 2>&1 & echo $! > left; echo 1", "1"));

        var left = int.Parse(File.ReadAllText(_harness.File("left")), System.Globalization.CultureInfo.InvariantCulture);
        Machine.IsAlive(left).ShouldBeFalse();
    }

    [Fact]
    public async Task Ended_it_ends_what_it_started()
    {
        var plan = Drawn.Of(Drawn.Step("a", "true") with { Criterion = Output("echo $$ > left; sleep 300", "1"), IsClaimedDone = true });
        var request = new ClaimRequest { Plan = plan, Target = _harness.Session.Folder.Path, Record = _harness.Record(plan) };
        using var stop = new CancellationTokenSource();
        var verifying = new ClaimVerifier(request, _harness.Session.Around).VerifyAsync(_ => { }, stop.Token);
        await _harness.Session.Folder.AppearsAsync("left");
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(verifying);
    }

    [Fact]
    public void Given_values_are_checked()
    {
        var plan = Drawn.Of(Drawn.Step("a", "true")) with { Parameters = [new Parameter { Name = "count", Type = ParameterType.Int }] };
        var request = new ClaimRequest { Plan = plan, Target = _harness.Session.Folder.Path, Record = _harness.Record(plan) };

        (request with { Parameters = new Dictionary<string, string> { ["count"] = "many" } }).Problems().ShouldHaveSingleItem().ShouldContain("count");
        (request with { Parameters = new Dictionary<string, string> { ["cuont"] = "1" } }).Problems().ShouldHaveSingleItem().ShouldContain("Did you mean \"count\"?");
    }

    private async Task<ClaimResult> ResultOf(TaskDefinition task)
    {
        (await _harness.Session.RunAsync(Drawn.Of(task))).Phase.ShouldBe(RunPhase.Done);
        return (await _harness.VerifyAsync(Drawn.Of(task))).ShouldHaveSingleItem();
    }

    private async Task<ClaimStanding> Claimed(Criterion criterion) =>
        (await _harness.VerifyAsync(Drawn.Of(Drawn.Step("a", "true") with { Criterion = criterion, IsClaimedDone = true }))).ShouldHaveSingleItem().Standing;

    private static CriterionGroup All(params Criterion[] items) => new() { Text = "All of:", Items = [.. items] };

    private static CriterionGroup Any(params Criterion[] items) => new() { Text = "Any of:", Kind = GroupKind.Any, Items = [.. items] };

    private static OutputCriterion Output(string script, string value) => new() { Text = $"`{script}` prints \"{value}\"", Command = Drawn.Sh(script), Value = value };
}
