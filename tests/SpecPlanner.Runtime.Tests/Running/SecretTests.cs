using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>A secret reaches the commands that use it, and nothing that is kept, shown or asked.</summary>
[Covers("specplanner/REQ-15")]
public sealed class SecretTests : IDisposable
{
    private const string Secret = "tr0ub4dor & \"3/+?\" zwölf";

    private readonly SessionHarness _runs = new();

    public SecretTests() => _runs.Parameters["key"] = Secret;

    [Theory]
    [InlineData("as it is", "printf '%s\\n' \"$SPEC_key\"")]
    [InlineData("in base64, as a header", "printf 'Authorization: Basic %s\\n' \"$(printf 'user:%s' \"$SPEC_key\" | base64 -w 0)\"")]
    [InlineData("in base64, wrapped", "printf 'a longer text before it, so that it is cut at some place: %s' \"$SPEC_key\" | base64 -w 20")]
    [InlineData("as an address", "printf '%s' \"$SPEC_key\" | sed 's/ /%20/g; s/&/%26/g; s/\"/%22/g; s/+/%2b/g; s/?/%3F/g; s/^/https:\\/\\/host\\/?key=/'")]
    [InlineData("in json", "printf '%s' \"$SPEC_key\" | sed 's/\"/\\\\\"/g; s/^/{\"key\":\"/; s/$/\"}/'")]
    [InlineData("in hexadecimal", "printf '%s' \"$SPEC_key\" | od -An -v -tx1")]
    [InlineData("in pieces", "for part in \"$(printf %s \"$SPEC_key\" | cut -c1-9)\" \"$(printf %s \"$SPEC_key\" | cut -c10-)\"; do printf %s \"$part\"; sleep 0.05; done")]
    [InlineData("folded", "printf %s \"$SPEC_key\" | fold -w 5")]
    [InlineData("as the shell traces it", "set -x; : \"$SPEC_key\"")]
    [InlineData("as standard error", "printf %s \"$SPEC_key\" >&2; exit 3")]
    public async Task What_a_step_prints_of_a_secret_is_hidden(string way, string script)
    {
        var state = await _runs.RunAsync(PlanOf(Uses(Drawn.Step("one", script))));

        var ran = state.TaskOf("one").Action!.Commands.ShouldHaveSingleItem();
        (ran.Output.Text + ran.Errors.Text).ShouldContain("***", Case.Sensitive, way);
        RevealsNothing(ran.Output.Text + ran.Errors.Text);
        NothingIsKept();
    }

    [Fact]
    public async Task What_people_bodies_checks_and_outputs_say_of_a_secret_is_hidden()
    {
        var goesOn = new FailureResponse { Kind = FailureKind.Continue };
        var body = Drawn.Code("body") with { OnFailure = goesOn };
        var noted = Drawn.Human("noted") with { Criterion = new JudgedCriterion { Text = "The key {{key}} works" } };
        var refused = Drawn.Human("refused") with { OnFailure = goesOn };
        var read = Drawn.Step("read", "printf %s \"$SPEC_key\" > held") with
        {
            Outputs = [new OutputDefinition { Name = "value", Source = OutputSource.File, Path = "held" }],
            Criterion = new NamedOutputCriterion { Text = "output value = {{key}}", Name = "value", Comparison = Comparison.Equal, Value = "{{key}}" },
            OnFailure = goesOn,
        };
        var printed = Drawn.Step("printed", "true") with
        {
            Criterion = new OutputCriterion { Text = "t", Command = UsesKey(Drawn.Sh("printf %s \"$SPEC_key\" | base64")), Comparison = Comparison.Equal, Value = "{{key}}" },
            OnFailure = goesOn,
        };
        var asked = Drawn.Step("asked", "true") with
        {
            Criterion = new HttpCriterion { Text = "GET http://127.0.0.1:1/?k={{key}} → 200", Method = "GET", Url = "http://127.0.0.1:1/?k={{key}}", Status = 200 },
            OnFailure = goesOn,
        };
        var looked = Drawn.Step("looked", "true") with { Criterion = new FileCriterion { Text = "t", Path = "../{{key}}", Check = FileCheck.Exists }, OnFailure = goesOn };
        _runs.Bodies["body"] = (context, _) =>
        {
            context.Report($"reported {context.Parameters["key"]}");
            throw new InvalidOperationException($"Login with {context.Parameters["key"]} failed.");
        };
        var people = new ScriptedPeople
        {
            Work = request => new WorkAnswer(request.Task.Id == "refused" ? WorkAnswerKind.Failed : WorkAnswerKind.Done, "Ada", $"I typed {Secret}."),
            Judge = _ => new Judgement(true, "Grace", $"{Secret} is right."),
        };
        _runs.People = people;

        var state = await _runs.RunAsync(PlanOf(body, noted, refused, Uses(read), printed, asked, looked));

        state.TaskOf("body").Reason.ShouldContain("Login with *** failed.");
        state.TaskOf("body").Action!.Output.Head.ShouldBe("reported ***");
        state.TaskOf("noted").Evidence.ShouldHaveSingleItem().Seen.ShouldBe("*** is right.");
        state.TaskOf("refused").Reason.ShouldContain("I typed ***.");
        people.Judged.ShouldHaveSingleItem().Criterion.ShouldBe("The key *** works");
        NothingIsKept();
    }

    [Fact]
    public async Task What_people_answer_to_a_failure_and_to_a_rollback_is_hidden()
    {
        var people = new ScriptedPeople
        {
            Decide = _ => new FailureDecision(FailureAnswer.Stop, "Ada", $"{Secret} is wrong."),
            RollBack = _ => new WorkAnswer(WorkAnswerKind.Failed, "Ada", $"{Secret} does not open it."),
            Approve = _ => new Approval(ApprovalAnswer.Yes, "Ada", Secret),
        };
        _runs.People = people;
        var plan = PlanOf(Uses(Drawn.Step("one", "printf %s \"$SPEC_key\"; exit 3")) with { OnFailure = new FailureResponse { Kind = FailureKind.Ask } }) with
        {
            Rollbacks = [new RollbackSection { Text = "If it fails:", Tasks = ["one"], Items = [new RollbackItem { Text = "Open it with {{key}}." }] }],
        };

        var state = await _runs.RunAsync(plan);

        state.Phase.ShouldBe(RunPhase.Failed);
        people.Failures.ShouldHaveSingleItem().Output.ShouldContain("***");
        people.Rollbacks.ShouldHaveSingleItem().Item.ShouldBe("Open it with ***.");
        NothingIsKept();
    }

    [Fact]
    public async Task A_file_whose_path_holds_a_secret_is_not_copied()
    {
        var state = await _runs.RunAsync(PlanOf(Drawn.Step("one", "touch ran") with { Files = [new FileUse { Path = "held/{{key}}" }] }));

        state.TaskOf("one").Reason.ShouldContain("The path of one of them holds a secret");
        File.Exists(_runs.Folder.File("ran")).ShouldBeFalse();
        NothingIsKept();
    }

    [Fact]
    public async Task The_line_that_is_seen_while_a_step_runs_holds_no_secret()
    {
        await using var session = _runs.Start(PlanOf(Uses(Drawn.Step("one", "printf '%s\\n' \"$SPEC_key\"; while [ ! -e seen ]; do sleep 0.01; done"))));
        var running = session.RunAsync(CancellationToken.None);
        string? line;
        do
        {
            await Task.Yield();
            line = session.Live is [var live, ..] ? live.LastLine : null;
        }
        while (line is null or "" && !running.IsCompleted);
        await File.WriteAllTextAsync(_runs.Folder.File("seen"), "");

        line.ShouldBe("***");
        (await running).Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public async Task A_secret_that_is_cut_between_head_and_tail_is_hidden()
    {
        // The head ends inside of the secret, wherever that is.
        const string script = "head -c 65530 /dev/zero | tr '\\0' x; printf %s \"$SPEC_key\"; head -c 200000 /dev/zero | tr '\\0' y; printf %s \"$SPEC_key\"; head -c 65520 /dev/zero | tr '\\0' z";
        var state = await _runs.RunAsync(PlanOf(Uses(Drawn.Step("one", script))));

        var output = state.TaskOf("one").Action!.Commands[0].Output;
        output.Head.ShouldEndWith("x***yyy");
        output.Tail.ShouldStartWith("yyyyyyyyyyyyy***z");
        output.Omitted.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_output_of_a_check_is_hidden_also_where_it_is_cut()
    {
        var command = UsesKey(Drawn.Sh("head -c 4090 /dev/zero | tr '\\0' x; printf %s \"$SPEC_key\"; head -c 2000000 /dev/zero | tr '\\0' y"));
        var state = await _runs.RunAsync(PlanOf(Drawn.Step("one", "true") with { Criterion = new ExitCodeCriterion { Text = "t", Command = command } }));

        state.TaskOf("one").Evidence.ShouldHaveSingleItem().Command!.Output.Head.ShouldEndWith("x***yyy");
        NothingIsKept();
    }

    [Fact]
    public async Task A_value_that_holds_a_secret_is_not_stored_and_a_resume_wants_it_again()
    {
        _runs.Parameters["address"] = $"https://user:{Uri.EscapeDataString(Secret)}@host/";
        _runs.Parameters["plain"] = "value";
        var human = Drawn.Human("wait");
        var use = Uses(Drawn.Step("use", "printf %s \"$SPEC_address\" > used", "wait"), "address");
        var plan = PlanOf(human, use);
        plan = plan with { Parameters = [.. plan.Parameters, new Parameter { Name = "address", Type = ParameterType.Url }, new Parameter { Name = "plain" }] };

        var waiting = await _runs.RunAsync(plan);
        waiting.Start.Secrets.Order(StringComparer.Ordinal).ShouldBe(["address", "key"]);
        waiting.Start.Parameters.ShouldBe([new ParameterValue("plain", "value")]);
        NothingIsKept();
        _runs.People = new ScriptedPeople();
        var state = await _runs.ResumeAsync(waiting.RunId);

        state.Phase.ShouldBe(RunPhase.Done, state.Reason);
        _runs.Read("used").ShouldBe(_runs.Parameters["address"]);
        File.Delete(_runs.Folder.File("used"));
        NothingIsKept();
    }

    [Fact]
    public void A_default_that_holds_a_secret_stands_in_the_plan_anyway()
    {
        _runs.Parameters["key"] = "admin";
        var plan = PlanOf(Drawn.Step("one", "true"));
        plan = plan with { Parameters = [.. plan.Parameters, new Parameter { Name = "user", Default = "admin" }] };

        var (stored, withheld) = StoredValues.Of(plan, _runs.Request(plan).EffectiveParameters());

        (stored.ShouldHaveSingleItem().Name, withheld.ShouldHaveSingleItem()).ShouldBe(("user", "key"));
    }

    [Fact]
    public void A_secret_that_is_too_short_to_be_hidden_is_refused()
    {
        _runs.Parameters["key"] = "abc";
        _runs.Request(PlanOf(Drawn.Step("one", "true"))).Problems().ShouldHaveSingleItem().ShouldContain("\"key\" is too short to be hidden");
        _runs.Parameters["key"] = "";
        _runs.Request(PlanOf(Drawn.Step("one", "true"))).Problems().ShouldBeEmpty();
    }

    [Fact]
    public void A_value_that_is_refused_does_not_show_the_secret_in_it()
    {
        _runs.Parameters["port"] = $"80{Secret}";
        var plan = PlanOf(Drawn.Step("one", "true"));
        plan = plan with { Parameters = [.. plan.Parameters, new Parameter { Name = "port", Type = ParameterType.Int }] };

        _runs.Request(plan).Problems().ShouldHaveSingleItem().ShouldBe("The value of port, which holds a secret, does not fit the parameter: it is declared as int.");
    }

    public void Dispose() => _runs.Dispose();

    private static Plan PlanOf(params TaskDefinition[] steps) => Drawn.Of(steps) with { Parameters = [new Parameter { Name = "key", Type = ParameterType.Secret }] };

    private static TaskDefinition Uses(TaskDefinition step, string name = "key") => step with { Action = step.Action with { Commands = [step.Action.Commands[0] with { Parameters = [name] }] } };

    private static Command UsesKey(Command command) => command with { Parameters = ["key"] };

    private void NothingIsKept()
    {
        foreach (var file in Directory.EnumerateFiles(_runs.Folder.File(".specplanner"), "*", SearchOption.AllDirectories)) RevealsNothing(File.ReadAllText(file));
    }

    // Neither the secret nor any six characters in a row of one of its encodings; JSON in the journal may escape further.
    private static void RevealsNothing(string text)
    {
        foreach (var word in new[] { "tr0ub", "4dor", "zwölf", "zw\\u00f6lf", "zw%C3%B6lf", "\\\"3/+", "%223/", "7a 77 c3" }) text.ShouldNotContain(word, Case.Insensitive);
        for (var before = 0; before < 3; before++)
        {
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + Secret));
            for (var i = 4; i + 6 < encoded.Length - 4; i++) text.ShouldNotContain(encoded.Substring(i, 6), Case.Sensitive);
        }
    }
}
