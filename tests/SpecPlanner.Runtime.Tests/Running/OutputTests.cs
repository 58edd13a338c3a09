using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class OutputTests : IDisposable
{
    private static readonly OutputDefinition[] Outputs =
    [
        new() { Name = "image", Source = OutputSource.Command, Command = Drawn.Sh("printf 'app:7\n'") },
        new() { Name = "size", Source = OutputSource.Json, Path = "sizes.0" },
        new() { Name = "note", Source = OutputSource.File, Path = "note" },
    ];

    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task Outputs_of_a_step_reach_later_commands_and_criteria_also_after_a_resume()
    {
        var make = Drawn.Step("build", """echo '{"sizes":[12]}'; echo '$(touch pwned)' > note""") with { Outputs = Outputs.ToEquatableArray() };
        var use = Drawn.Human("look", "build") with { Criterion = new NamedOutputCriterion { Text = "t", Name = "build.size", Comparison = Comparison.Greater, Value = "11" } };
        var print = Drawn.Step("print", "printf %s \"${SPEC_build_image} ${SPEC_build_note}\" > out", "look") with
        {
            Criterion = new FileCriterion { Text = "t", Path = "out", Check = FileCheck.Contains, Value = "{{build.image}}" },
        };
        print = print with { Action = print.Action with { Commands = [print.Action.Commands[0] with { Parameters = ["build.image", "build.note"] }] } };

        var waiting = await _runs.RunAsync(Drawn.Of(make, use, print));
        waiting.Phase.ShouldBe(RunPhase.Waiting, waiting.Reason);
        _runs.People = new ScriptedPeople();
        var state = await _runs.ResumeAsync(waiting.RunId);

        state.Phase.ShouldBe(RunPhase.Done, state.Reason);
        _runs.Read("out").ShouldBe("app:7 $(touch pwned)");
        File.Exists(_runs.Folder.File("pwned")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_output_that_cannot_be_read_fails_the_attempt()
    {
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("build", "echo no json; touch note") with { Outputs = Outputs.ToEquatableArray() }));
        state.TaskOf("build").Reason.ShouldContain("The output \"size\" could not be read: The output is no JSON");
    }

    [Fact]
    public async Task An_output_that_would_be_an_option_is_refused()
    {
        var output = new OutputDefinition { Name = "flag", Source = OutputSource.Command, Command = Drawn.Sh("echo --force") };
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("build", "true") with { Outputs = [output] }));
        state.TaskOf("build").Reason.ShouldContain("must not start with \"-\"");
    }

    [Fact]
    public async Task Json_of_the_actions_output_is_checked()
    {
        var criterion = new CriterionGroup
        {
            Text = "t",
            Items =
            [
                new JsonCriterion { Text = "t", Path = "state", Comparison = Comparison.Equal, Value = "up" },
                new JsonCriterion { Text = "t", Path = "gone", Negated = true },
            ],
        };
        var good = Drawn.Step("one", """echo noise >&2; echo '{"state":"up"}'""") with { Criterion = criterion };
        (await _runs.RunAsync(Drawn.Of(good))).Phase.ShouldBe(RunPhase.Done);

        var bad = Drawn.Step("one", """echo '{"state":"down"}'""") with { Criterion = criterion };
        (await _runs.RunAsync(Drawn.Of(bad))).TaskOf("one").Reason.ShouldContain("it is \"down\"");
    }

    [Theory]
    [InlineData("skipped")]
    [InlineData("failed")]
    public async Task A_command_whose_value_was_never_made_is_not_run(string how)
    {
        var make = Drawn.Human("build") with { Outputs = [new OutputDefinition { Name = "dir", Source = OutputSource.File, Path = "dir" }], OnFailure = new FailureResponse { Kind = FailureKind.Continue } };
        var use = Drawn.Step("clean", "touch ran; echo rm -rf \"/${SPEC_build_dir}\"", "build");
        use = use with { Action = use.Action with { Commands = [use.Action.Commands[0] with { Parameters = ["build.dir"] }] } };
        _runs.People = new ScriptedPeople { Work = _ => new WorkAnswer(how == "skipped" ? WorkAnswerKind.Skipped : WorkAnswerKind.Failed, "Ada", "no") };

        var state = await _runs.RunAsync(Drawn.Of(make, use));

        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("clean").Reason.ShouldContain("The value of {{build.dir}} is not known: the step that gives it was skipped or failed.");
        File.Exists(_runs.Folder.File("ran")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_output_whose_file_cannot_be_read_fails_the_attempt_and_not_the_run()
    {
        var step = Drawn.Step("build", "echo x > dir") with { Outputs = [new OutputDefinition { Name = "dir", Source = OutputSource.File, Path = "dir" }] };
        using var held = new FileStream(_runs.Folder.File("dir"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var state = await _runs.RunAsync(Drawn.Of(step));

        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("build").Reason.ShouldContain("the file \"dir\" cannot be read");
    }

    [Fact]
    public async Task Output_that_something_in_the_background_keeps_open_is_not_read_as_json_and_the_exit_code_still_holds()
    {
        const string script = "echo '{\"state\":\"up\"}'; sleep 300 &";
        var exit = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", script)));
        exit.Phase.ShouldBe(RunPhase.Done);
        exit.TaskOf("one").Action!.Commands[0].IsCut.ShouldBeTrue();
        RunStore.Load(_runs.Folder.Path, exit.RunId).State!.TaskOf("one").Action!.Commands[0].IsCut.ShouldBeTrue();
        foreach (var left in Machine.ProcessesOf(exit.RunId)) Signals.Send(left, Signals.Kill);

        var json = new JsonCriterion { Text = "t", Path = "state", Comparison = Comparison.Equal, Value = "up" };
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", script) with { Criterion = json }));

        state.TaskOf("one").Evidence.ShouldHaveSingleItem().Result.ShouldBe(CheckResult.Unknown);
        state.TaskOf("one").Reason.ShouldContain("keeps its output open");
    }

    public void Dispose() => _runs.Dispose();
}
