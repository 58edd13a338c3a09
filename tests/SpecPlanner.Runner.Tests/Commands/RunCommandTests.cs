using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SpecPlanner.Runner.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_ends_with_each_criterion_and_its_evidence()
    {
        var said = await Run("greet", "--param", "who=the world");

        Masked(said.Out).ShouldBeAsExpected();
        said.Error.ShouldBe("");
        said.ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(_folder.Path, "greeting")).ShouldBe("hello the world\n");
    }

    [Fact]
    public async Task A_failed_run_says_what_failed_what_was_seen_and_how_to_go_on()
    {
        var said = await Run("break");

        Masked(said.Out).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task How_to_run_it_again_repeats_the_parameters_that_were_chosen() =>
        (await Run("break", "--param", "who=Ada's & Co", "--param", "count=1")).Out.ShouldContain("Mend the cause and run it again: runner run break --param 'who=Ada'\\''s & Co'");

    [Fact]
    public async Task Without_a_terminal_a_step_for_a_person_makes_the_run_wait()
    {
        var said = await Run("visit");

        Masked(said.Out).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task At_a_terminal_people_do_and_judge()
    {
        var console = _folder.Person("done\nyes\nthey smiled\n");

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "visit");

        Masked(said.Out).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Every_problem_is_listed_before_anything_is_done()
    {
        var said = await Run("greet", "--param", "count=9", "--param", "whom=me", "--param", "nothing", "--target", "nowhere");

        said.Out.ShouldBe("");
        said.Error.Replace(_folder.Path, "/folder", StringComparison.Ordinal).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(2);
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_shows_the_values_hides_the_secrets_and_writes_nothing()
    {
        var said = await Run("login", "--param", "user=o'neil; rm", "--param", "token=hush", "--dry-run");

        said.Out.Replace(_folder.Path, "/folder", StringComparison.Ordinal).ShouldBeAsExpected();
        said.Out.ShouldNotContain("hush");
        said.ExitCode.ShouldBe(0);
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_as_json_lists_the_commands()
    {
        using var json = JsonDocument.Parse((await Run("greet", "--dry-run", "--json")).Out);

        json.RootElement.GetProperty("dryRun").GetBoolean().ShouldBeTrue();
        json.RootElement.GetProperty("parameters").GetProperty("who").GetString().ShouldBe("you");
        json.RootElement.GetProperty("steps")[0].GetProperty("commands")[0].GetString().ShouldBe("printf 'hello %s\\n' you > greeting");
    }

    [Fact]
    public async Task A_dry_run_of_a_bad_request_is_refused_like_the_run()
    {
        var said = await Run("login", "--dry-run");

        said.Error.ShouldContain("\"user\"");
        said.Error.ShouldContain("\"token\"");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_secret_is_neither_printed_nor_stored()
    {
        var console = _folder.Console() with { Variable = name => name == "SPEC_token" ? "xyzzy-plugh" : null };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "login", "--param", "user=me");

        said.ExitCode.ShouldBe(0);
        said.Out.ShouldNotContain("xyzzy-plugh");
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories)) File.ReadAllText(file).ShouldNotContain("xyzzy-plugh");
    }

    [Fact]
    public async Task A_secret_comes_from_a_file()
    {
        _folder.With("token.txt", "xyzzy-plugh\n");

        var said = await Run("login", "--param", "user=me", "--secret-file", "token=token.txt");

        said.ExitCode.ShouldBe(0, said.Error);
        said.Out.ShouldContain("Step 1, Log in: done");
        foreach (var file in Directory.GetFiles(Path.Combine(_folder.Path, ".specplanner"), "*", SearchOption.AllDirectories)) File.ReadAllText(file).ShouldNotContain("xyzzy-plugh");
    }

    [Fact]
    public async Task A_secret_that_stands_in_another_value_is_hidden_there_too()
    {
        var said = await Run("login", "--param", "user=xyzzy-plugh", "--param", "token=xyzzy-plugh", "--dry-run");

        said.Out.ShouldContain("user = ***");
        said.Out.ShouldNotContain("plugh");
    }

    [Fact]
    public async Task How_much_of_an_output_is_kept_is_set_in_the_environment()
    {
        var console = _folder.Console() with { Variable = name => name == "SPECPLANNER_OUTPUT_LIMIT" ? "64K" : null };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "greet");

        said.ExitCode.ShouldBe(2);
        said.Error.ShouldBe("SPECPLANNER_OUTPUT_LIMIT is \"64K\". It must be a number of bytes from 1024 to 16777216; without it 65536 of the head and of the tail are kept.\n");
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_secret_file_for_a_parameter_that_is_no_secret_is_refused_before_it_is_stored()
    {
        _folder.With("who.txt", "somebody");

        var said = await Run("greet", "--secret-file", "who=who.txt");

        said.Error.ShouldContain("The parameter \"who\" is no secret: its value would be stored and shown.");
        said.ExitCode.ShouldBe(2);
        Directory.Exists(Path.Combine(_folder.Path, ".specplanner")).ShouldBeFalse();
    }

    [Fact]
    public async Task With_json_the_report_alone_is_on_standard_output()
    {
        var said = await Run("break", "--json");

        using var json = JsonDocument.Parse(said.Out);
        var root = json.RootElement;
        root.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        root.GetProperty("plan").GetString().ShouldBe("break");
        root.GetProperty("state").GetString().ShouldBe("failed");
        root.GetProperty("stepsDone").GetInt32().ShouldBe(1);
        File.Exists(root.GetProperty("journal").GetString()).ShouldBeTrue();
        var item = root.GetProperty("rollback")[0];
        (item.GetProperty("for").GetString(), item.GetProperty("state").GetString()).ShouldBe(("fall", "done"));
        root.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("state").GetString()).ShouldBe(["done", "failed", "blocked"]);
        var evidence = root.GetProperty("steps")[1].GetProperty("evidence")[0];
        evidence.GetProperty("result").GetString().ShouldBe("does not hold");
        evidence.GetProperty("criterion").GetString().ShouldBe("exit code 0");
        said.Error.ShouldStartWith("Step 1, Write it: started\n");
        said.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_target_is_made_on_request()
    {
        (await Run("greet", "--target", "new/one", "--yes")).ExitCode.ShouldBe(0);

        File.Exists(Path.Combine(_folder.Path, "new", "one", "greeting")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("yes\n", 0)]
    [InlineData("no\n", 2)]
    public async Task A_missing_target_is_asked_about_at_a_terminal(string answer, int exitCode)
    {
        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Person(answer), "run", "greet", "--target", "new");

        said.Out.ShouldStartWith($"The folder {Path.Combine(_folder.Path, "new")} does not exist. Make it? [y]es, [n]o: ");
        said.ExitCode.ShouldBe(exitCode);
        Directory.Exists(Path.Combine(_folder.Path, "new")).ShouldBe(exitCode == 0);
    }

    [Fact]
    public async Task A_target_that_cannot_be_made_is_refused_in_a_sentence()
    {
        _folder.With("taken", "");

        var said = await Run("greet", "--target", "taken", "--yes");

        said.Error.ShouldStartWith($"The target folder {Path.Combine(_folder.Path, "taken")} cannot be made: ");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Ctrl_C_twice_ends_the_running_step()
    {
        var console = _folder.Console() with { OnInterrupt = press => AtOnce(press + press) };
        var slow = ShellPlans.Greet with { Tasks = [ShellPlans.Greet.Tasks[0] with { Action = new() { Text = "", Commands = [Plans.Sh("sleep 600")] } }] };

        var said = await ConsoleDouble.Run(Plans.Catalogue([], slow), console, "run", "greet");

        said.Out.ShouldContain("Halting: the running steps may end first. Press Ctrl+C again to end them now.\nEnding the running steps.\n");
        said.Out.ShouldContain("\nHalted: greet, 0 of 1 step done, ");
        said.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task Ctrl_C_takes_an_open_question_back()
    {
        using var input = new Pressing();
        var console = _folder.Person("") with { Input = input, OnInterrupt = input.Listen };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "visit");

        said.Out.ShouldContain("\n? waiting    Step 2, Go there");
        said.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task Ctrl_C_halts_after_the_running_step_and_says_so()
    {
        var console = _folder.Console() with { OnInterrupt = AtOnce };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "greet");

        said.Out.ShouldContain("Halting: the running steps may end first. Press Ctrl+C again to end them now.\n");
        said.Out.ShouldContain("\nHalted: greet, ");
        said.Out.ShouldContain("\nGo on: runner resume 20260102-030405-000-");
        said.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task A_request_of_the_system_to_stop_is_named()
    {
        var console = _folder.Console() with { OnInterrupt = press => AtOnce(press, PosixSignal.SIGTERM) };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "greet");

        said.Out.ShouldContain("Halting: the running steps may end first. Another SIGTERM ends them now.\n");
        said.Out.ShouldContain("\nIt was asked to stop (SIGTERM).\n");
        said.Out.ShouldNotContain("Ctrl+C");
        said.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task A_missing_target_without_a_person_is_refused_and_the_way_out_named()
    {
        var said = await Run("greet", "--target", "nowhere");

        said.Error.ShouldContain("\nNothing was run. With --yes the target folder is made. ");
        said.ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("run greet --target")]
    [InlineData("status --target")]
    [InlineData("resume --target")]
    [InlineData("log --target")]
    [InlineData("check --root")]
    public async Task An_empty_folder_name_is_not_the_current_folder(string line)
    {
        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Console(), [.. line.Split(' '), ""]);

        said.Error.ShouldBe("The name of the folder is empty. Write its path, or leave the option out.\n");
        said.ExitCode.ShouldBe(2);
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_secret_names_its_environment_variable_first() =>
        (await Run("login", "--param", "user=me")).Error.ShouldStartWith(
            "The secret \"token\" is needed. Set the environment variable SPEC_token=…, name a file that holds it with --secret-file token=<path>, or give --param token=…, which the process list shows.\nNothing was run. ");

    [Fact]
    public async Task On_a_terminal_the_steps_are_redrawn_and_the_report_stays()
    {
        var console = _folder.Console() with { IsOutputTerminal = true, Width = 100 };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "greet");

        said.Out.ShouldContain("greet  0 of 2 steps");
        said.Out.ShouldContain("\u001b[?25h");
        Masked(Regex.Replace(said.Out[said.Out.LastIndexOf("\u001b[?25h", StringComparison.Ordinal)..], "\u001b\\[[0-9;?]*[A-Za-z]", "")).ShouldContain("✓ done       Step 1, Write it");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_resized_window_gets_frames_of_its_new_size()
    {
        var asked = 0;
        var console = _folder.Console() with { IsOutputTerminal = true, Clock = TimeProvider.System, MeasureWidth = () => asked++ < 3 ? 100 : 21 };
        var slow = ShellPlans.Greet with { Tasks = [ShellPlans.Greet.Tasks[0] with { Action = new() { Text = "", Commands = [Plans.Sh("sleep 0.5; echo hello > greeting")] } }] };

        var said = await ConsoleDouble.Run(Plans.Catalogue([], slow), console, "run", "greet");

        said.Out.ShouldContain("▶ running    1. Write it");
        said.Out.ShouldContain("▶ 1. Write it");
        said.Out.ShouldContain("\u001b[0J");
        said.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("run greet --yes")]
    [InlineData("run greet")]
    [InlineData("run greet --dry-run")]
    [InlineData("status")]
    [InlineData("resume")]
    public async Task Control_characters_of_a_folder_name_never_reach_the_terminal(string line)
    {
        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Console(), [.. line.Split(' '), "--target", "odd\u001b[31m\nname"]);
        var log = await ConsoleDouble.Run(ShellPlans.All, _folder.Console(), "log", "--target", "odd\u001b[31m\nname");

        foreach (var text in new[] { said.Out, said.Error, log.Out, log.Error })
        {
            text.ShouldNotContain("\u001b");
            text.Split('\n').ShouldNotContain(l => l.StartsWith("name", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("TERM", "dumb")]
    public async Task A_build_server_or_a_dumb_terminal_gets_plain_lines(string variable, string value)
    {
        var console = _folder.Console() with { IsOutputTerminal = true, Variable = name => name == variable ? value : name == "NO_COLOR" ? "1" : null };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "greet");

        said.Out.ShouldNotContain("\u001b");
        said.Out.ShouldStartWith("Step 1, Write it: started\nStep 1, Write it: done\n");
    }

    /// <summary>A person who answers a question with Ctrl+C, and with nothing else.</summary>
    private sealed class Pressing : TextReader
    {
        private readonly ManualResetEventSlim _closed = new();
        private Action<PosixSignal> _press = _ => { };

        public IDisposable Listen(Action<PosixSignal> press)
        {
            _press = press;
            return new MemoryStream();
        }

        public override string? ReadLine()
        {
            _press(PosixSignal.SIGINT);
            _closed.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _closed.Set();
            base.Dispose(disposing);
        }
    }

    /// <summary>A person who presses Ctrl+C as soon as somebody listens.</summary>
    private static MemoryStream AtOnce(Action<PosixSignal> press) => AtOnce(press, PosixSignal.SIGINT);

    private static MemoryStream AtOnce(Action<PosixSignal> press, PosixSignal signal)
    {
        press(signal);
        return new MemoryStream();
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), ["run", .. args]);

    private string Masked(string text) => Runs.Masked(text, _folder.Path);
}
