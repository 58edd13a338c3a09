using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Steps whose processes do not want to end, or went away on purpose.</summary>
public sealed class UnrulyProcessTests : IDisposable
{
    private const string Copy = "-copy";

    // A child that says where it is and hears no request to end.
    private const string Deaf = """
        cat > deaf.sh <<'END'
        trap '' TERM HUP INT
        echo $$ > child.new && mv child.new child
        while :; do sleep 1; done
        END

        """;

    private const string UntilItIsThere = "\nwhile [ ! -s child ]; do sleep 0.01; done; touch started";

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(77);

    private readonly SessionHarness _runs = new();

    // How a child leaves the step that started it.
    public static TheoryData<string> Ways { get; } = new()
    {
        "sh deaf.sh &",
        "sh deaf.sh < /dev/null > /dev/null 2>&1 &",
        "sh deaf.sh <&- >&- 2>&- &",
        "setsid sh deaf.sh > /dev/null 2>&1 &",
        "sh -c 'sh deaf.sh > /dev/null 2>&1 &'",
        "setsid sh -c 'setsid sh deaf.sh <&- >&- 2>&- &'",
        "nohup sh deaf.sh > /dev/null 2>&1 &",
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task When_a_step_takes_too_long_what_left_it_is_ended_with_it(string way)
    {
        var state = await TimedOutAsync(Deaf + way + UntilItIsThere + "; sleep 300");

        Machine.IsAlive(Child()).ShouldBeFalse();
        Machine.ProcessesOf(state.RunId).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task When_a_run_is_ended_what_left_its_step_is_ended_too(string way)
    {
        using var end = new CancellationTokenSource();
        await using var session = _runs.Start(Drawn.Of(Drawn.Step("one", Deaf + way + UntilItIsThere + "; sleep 300")));
        var running = session.RunAsync(end.Token);
        await _runs.Folder.AppearsAsync("started");
        await end.CancelAsync();

        (await running).ExitCode.ShouldBe(3);
        Machine.IsAlive(Child()).ShouldBeFalse();
        Machine.ProcessesOf(session.State.RunId).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_resume_ends_what_left_the_interrupted_step_before_it_goes_on(string way)
    {
        var run = await _runs.KilledAtAsync(Drawn.Of(Drawn.Step("one", "[ -e go ] && exit\n" + Deaf + way + UntilItIsThere + "; sleep 300")), "started", Copy);
        await File.WriteAllTextAsync(_runs.Folder.File("go"), "");
        Machine.IsAlive(Child()).ShouldBeTrue();

        await using var session = await _runs.OpenAsync(run + Copy);

        Machine.IsAlive(Child()).ShouldBeFalse();
        session.Interrupted.ShouldHaveSingleItem().ProcessesEnded.ShouldBeGreaterThanOrEqualTo(2);
        (await session.RunAsync(CancellationToken.None)).Phase.ShouldBe(RunPhase.Done);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_a_proved_step_left_running_stays_also_after_a_resume(string way)
    {
        var plan = Drawn.Of(Drawn.Step("serve", Deaf + way + UntilItIsThere), Drawn.Human("look", "serve"));
        try
        {
            var waiting = await _runs.RunAsync(plan);
            waiting.Phase.ShouldBe(RunPhase.Waiting, waiting.Reason);
            Machine.IsAlive(Child()).ShouldBeTrue();
            _runs.People = new ScriptedPeople();

            (await _runs.ResumeAsync(waiting.RunId)).Phase.ShouldBe(RunPhase.Done);

            Machine.IsAlive(Child()).ShouldBeTrue();
        }
        finally
        {
            foreach (var left in Machine.ProcessesOf(RunStore.List(_runs.Folder.Path)[^1])) Signals.Send(left, Signals.Kill);
        }
    }

    [Fact]
    public async Task A_step_that_does_not_hear_sigterm_is_killed_after_the_grace()
    {
        var state = await TimedOutAsync("trap '' TERM; touch started; while :; do sleep 1; done");

        state.TaskOf("one").Reason.ShouldBe("It took longer than 1h17m and was ended.");
        Machine.ProcessesOf(state.RunId).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_step_that_hears_sigterm_has_the_grace_to_tidy_up()
    {
        _runs.Around = _runs.Around with { Grace = TimeSpan.FromSeconds(60) };

        await TimedOutAsync("trap 'echo tidy > tidied; exit 1' TERM; touch started; while :; do sleep 0.05; done");

        _runs.Read("tidied").ShouldBe("tidy\n");
    }

    // A terminal sends these to everything in its foreground.
    [Theory]
    [InlineData("INT")]
    [InlineData("QUIT")]
    [InlineData("HUP")]
    public async Task What_a_terminal_sends_to_all_does_not_reach_the_steps(string signal)
    {
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", $"kill -{signal} $$; echo still here")));

        state.TaskOf("one").Action!.Commands[0].Output.Head.ShouldBe("still here\n");
    }

    [Theory]
    [InlineData(Shell.Sh, "kill -INT $$; echo still here")]
    [InlineData(Shell.Sh, "trap 'echo heard' INT; kill -INT $$; echo still here")]
    [InlineData(Shell.Sh, "echo \"tr\"\"ap 'echo heard' INT\" > said; . ./said; kill -INT $$; echo still here")]
    [InlineData(Shell.Bash, "kill -INT $$; [[ -n $BASH ]] && echo still here")]
    [InlineData(Shell.Bash, "trap 'echo heard' INT; kill -INT $$; [[ -n $BASH ]] && echo still here")]
    public async Task No_script_can_make_its_shell_hear_them_again(Shell shell, string script)
    {
        var command = Drawn.Sh(script) with { Shell = shell };
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "true") with { Action = new TaskAction { Text = "Run it.", Commands = [command] } }));

        state.TaskOf("one").Action!.Commands[0].Output.Head.ShouldBe("still here\n");
    }

    public void Dispose() => _runs.Dispose();

    // The time of the step is up once it says that it has started.
    private async Task<RunState> TimedOutAsync(string script)
    {
        var time = new HeldTime(Long);
        _runs.Around = _runs.Around with { Time = time };
        var running = _runs.RunAsync(Drawn.Of(Drawn.Step("one", script) with { Timeout = Long }));
        await _runs.Folder.AppearsAsync("started");
        await time.PassAsync();
        var state = await running;
        state.TaskOf("one").Action!.Ending.ShouldBe(ActionEnding.TimedOut);
        return state;
    }

    private int Child() => int.Parse(_runs.Read("child"), CultureInfo.InvariantCulture);
}
