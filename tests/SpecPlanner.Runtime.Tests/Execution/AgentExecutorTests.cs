using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>An agent is any program: here one of a few lines of shell.</summary>
public sealed class AgentExecutorTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task It_reads_the_bundle_and_what_it_made_is_checked()
    {
        var state = await Run("""cat > read.json; cmp read.json "$SPEC_BUNDLE" && test -s "$SPEC_PROMPT" && echo made > out; echo '{"status": "done", "summary": "Made it.", "files": ["out"], "tokensIn": 12, "tokensOut": 3, "cost": 0.5}'""");

        state.Phase.ShouldBe(RunPhase.Done);
        BundleJson.Read(_runs.Read("read.json")).Task.Id.ShouldBe("one");
        state.TaskOf("one").Action!.Result.ShouldBe(new AttemptResult { Status = AttemptStatus.Done, Summary = "Made it.", Files = ["out"], TokensIn = 12, TokensOut = 3, Cost = 0.5m });
    }

    [Theory]
    [InlineData("""echo made > out; echo 'So, that is it: {"status": "failed"} would be wrong.'; printf 'Done.\n```json\n{\n  "status": "done",\n  "summary": "on several lines"\n}\n```\n'""", "on several lines")]
    [InlineData("""echo made > out; echo '{"status": "done", "summary": "in a file"}' > "$SPEC_RESULT"; echo chatter""", "in a file")]
    [InlineData("""echo made > out; printf '%s\n' '{"type": "result", "result": "All well.\n{\"status\": \"done\", \"summary\": \"wrapped\"}", "usage": {"input_tokens": 5, "output_tokens": 7}, "total_cost_usd": 0.02}'""", "wrapped")]
    public async Task Its_result_is_found_wherever_such_programs_put_it(string program, string summary)
    {
        var state = await Run(program);

        state.Phase.ShouldBe(RunPhase.Done);
        state.TaskOf("one").Action!.Result!.Summary.ShouldBe(summary);
    }

    [Fact]
    public async Task Without_a_result_its_exit_code_counts()
    {
        (await Run("echo made > out; echo words")).TaskOf("one").Action!.Result!.Note.ShouldBe("It answered no result; its exit code counts.");
        (await Run("echo made > out")).TaskOf("one").Action!.Result!.Note.ShouldBe("It printed nothing and answered no result; its exit code counts.");
        (await Run("echo made > out; exit 3")).TaskOf("one").Reason.ShouldEndWith("ended with exit code 3.");
    }

    [Fact]
    public async Task What_it_claims_of_a_criterion_is_checked_all_the_same()
    {
        var state = await Run("""echo '{"status": "done", "criteria": [{"path": "0", "holds": true, "evidence": "I looked"}]}'""");

        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("one").Reason.ShouldBe("Not proved: file `out` exists (it is not there), claimed to hold, not so.");
    }

    [Theory]
    [InlineData("echo 'Usage: agent [options] <prompt>'", "It printed how it is used, and did nothing: its command line is not right.")]
    [InlineData("""echo '{"status": "wonderful"}' > "$SPEC_RESULT" """, "Its result does not fit the schema: $.status should be one of \"done\", \"failed\", \"blocked\".")]
    [InlineData("""echo 'I am done' > "$SPEC_RESULT" """, "What it wrote to SPEC_RESULT is no result.")]
    [InlineData("""echo '{"status": "failed", "summary": "no compiler", "category": "compilation"}'""", "It says that it failed (compilation): no compiler")]
    [InlineData("""echo '{"status": "done"}'; exit 4""", "exit code 4.")]
    public async Task What_is_no_good_result_fails_the_attempt(string program, string reason)
    {
        var state = await Run(program);

        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("one").Reason.ShouldEndWith(reason);
    }

    [Fact]
    public async Task One_that_is_blocked_waits_for_a_person_and_spends_no_retry()
    {
        const string program = """test -e key && echo made > out || echo '{"status": "blocked", "summary": "There is no key.", "needs": "a file key"}'""";
        var state = await Run(program);

        state.Phase.ShouldBe(RunPhase.Waiting);
        state.TaskOf("one").ShouldSatisfyAllConditions(
            t => t.Reason.ShouldBe("It says that it is blocked: There is no key. It needs: a file key"),
            t => t.Failures.ShouldBe(0));

        File.WriteAllText(_runs.Folder.File("key"), "");
        (await _runs.ResumeAsync(state.RunId)).Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public async Task One_that_hangs_is_ended_with_all_it_started()
    {
        if (OperatingSystem.IsWindows()) return;
        var state = await Run("setsid sleep 300 & echo $! > child; sleep 300", timeout: TimeSpan.FromMilliseconds(700));

        state.TaskOf("one").Reason.ShouldBe("It took longer than 700ms and was ended.");
        Machine.IsAlive(int.Parse(_runs.Read("child"), System.Globalization.CultureInfo.InvariantCulture)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_it_streams_is_in_the_journal_and_no_secret_with_it()
    {
        _runs.Parameters["token"] = "hunter2-hunter2";
        var plan = Plan("""
            echo made > out
            echo '{"type":"system","subtype":"init"}'
            echo '{"type":"assistant","message":{"content":[{"type":"text","text":"I look."},{"type":"tool_use","name":"Read","input":{"file_path":"a.txt"}}]}}'
            echo '{"type":"item.completed","item":{"type":"command_execution","command":"ls","aggregated_output":"a.txt","exit_code":2}}'
            printf '{"type":"agent_message","text":"the key is %s"}\n' "$SPEC_token"
            """);
        plan = plan with { Parameters = [new Parameter { Name = "token", Type = ParameterType.Secret }], Tasks = [plan.Tasks[0] with { Action = new TaskAction { Text = "Use {{token}}." } }] };

        var state = await _runs.RunAsync(plan);

        state.Phase.ShouldBe(RunPhase.Done);
        _runs.Events(state.RunId).OfType<AttemptLogged>().Select(e => (e.Kind, e.Level, e.Message, e.Tool, e.Input, e.Output, e.File)).ShouldBe(
        [
            ("agent", "info", "I look.", null, null, null, null),
            ("tool", "info", null, "Read", "{\"file_path\":\"a.txt\"}", null, "a.txt"),
            ("tool", "error", null, "command", "ls", "a.txt", null),
            ("agent", "info", "the key is ***", null, null, null, null),
        ]);
        _runs.JournalText(state.RunId).ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_flood_of_events_is_cut()
    {
        var state = await Run("""echo made > out; i=0; while [ $i -lt 600 ]; do echo '{"type":"text","text":"again"}'; i=$((i+1)); done""");

        var logged = _runs.Events(state.RunId).OfType<AttemptLogged>().ToList();
        logged.Count.ShouldBe(AttemptLog.MostEntries + 1);
        logged[^1].Message.ShouldStartWith("There was more");
    }

    [Fact]
    public async Task A_retry_is_told_what_was_tried()
    {
        var plan = Plan("""grep -q '"tried": \[\]' "$SPEC_BUNDLE" && { echo '{"status": "failed", "summary": "first try"}'; exit 0; }; grep -q 'first try' "$SPEC_PROMPT" && echo made > out""");
        var state = await _runs.RunAsync(plan with { Tasks = [plan.Tasks[0] with { Retries = new RetryPolicy { Count = 1 } }] });

        state.Phase.ShouldBe(RunPhase.Done);
        state.TaskOf("one").Attempt.ShouldBe(2);
    }

    // An input that is not there cannot be modified: nothing is begun for nothing.
    [Fact]
    public async Task A_file_to_modify_that_is_not_there_fails_the_attempt_before_it_begins()
    {
        var plan = Plan("touch begun");
        var state = await _runs.RunAsync(plan with { Tasks = [plan.Tasks[0] with { Files = [new FileUse { Path = "in.txt", Change = FileChange.Modify }] }] });

        state.TaskOf("one").Action!.Ending.ShouldBe(ActionEnding.NotStarted);
        state.TaskOf("one").Reason.ShouldBe("It is to modify what is not there: `in.txt`.");
        File.Exists(_runs.Folder.File("begun")).ShouldBeFalse();
    }

    private Task<RunState> Run(string program, TimeSpan? timeout = null)
    {
        File.Delete(_runs.Folder.File("out"));
        var plan = Plan(program);
        return _runs.RunAsync(plan with { Tasks = [plan.Tasks[0] with { Timeout = timeout }] });
    }

    private static Plan Plan(string program) => Drawn.Of(Drawn.Step("one", "unused") with
    {
        Persona = "agent",
        Action = new TaskAction { Text = "Make `out`." },
        Criterion = new FileCriterion { Text = "file `out` exists", Path = "out" },
    }) with
    {
        Personas = [new Persona { Id = "agent", Name = "Agent", Executor = ExecutorKind.Agent, Command = program }],
    };
}
