using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public sealed class RunChoicesTests : IDisposable
{
    private static readonly Plan Careful = ShellPlans.Greet with
    {
        Id = "careful",
        Personas = [.. ShellPlans.Greet.Personas.Select(p => p with { Policy = RiskPolicy.NetworkWrite }), new Persona { Id = "captain", Name = "Captain" }],
        Tasks =
        [
            ShellPlans.Greet.Tasks[0],
            ShellPlans.Greet.Tasks[1] with { Policy = RiskPolicy.NetworkWrite },
            ShellPlans.Break.Tasks[1] with { Number = 3, DependsOn = ["read"], OnFailure = new FailureResponse { Kind = FailureKind.Ask, Persona = "captain" } },
        ],
        Rollbacks =
        [
            new RollbackSection
            {
                Text = "If any step fails:", Tasks = ["fall"],
                Items = [new RollbackItem { Text = "Tell {{who}}." }, new RollbackItem { Text = "Sweep up: `rm greeting`.", Commands = [Plans.Sh("rm greeting")] }],
            },
        ],
    };

    private readonly Folder _folder = new();

    [Fact]
    public async Task One_step_can_be_run_by_its_number()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "greeting"), "hello before");

        var said = await Run(_folder.Console(), "greet", "--step", "2");

        said.ExitCode.ShouldBe(0);
        said.Out.ShouldContain("- skipped    Step 1, Write it: It was not chosen for this run.");
        said.Out.ShouldNotContain("What the plan must achieve");
        File.ReadAllText(Path.Combine(_folder.Path, "greeting")).ShouldBe("hello before");
    }

    [Theory]
    [InlineData("The plan \"greet\" has no step \"raed\". Did you mean \"read\"?", "greet", "--step", "raed")]
    [InlineData("\"writelocal\" is no policy: it is one of read_only, write_local, network_get, network_write, spends_money. Did you mean \"write_local\"?", "greet", "--policy", "writelocal")]
    [InlineData("\"--interactive\" asks before each step, and there is no terminal to ask at. Leave it out, or run it at a terminal.", "greet", "--interactive")]
    [InlineData("\"--parallel\" must be a whole number from 1.", "greet", "--parallel", "two")]
    [InlineData("At least one task of agents must be able to run; the limit is 0.", "greet", "--agents", "0")]
    public async Task A_choice_that_makes_no_sense_is_refused_and_nothing_is_written(string sentence, params string[] args)
    {
        var said = await Run(_folder.Console(), args);

        said.Error.ShouldStartWith(sentence);
        said.ExitCode.ShouldBe(2);
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task At_a_terminal_policy_failure_and_rollback_ask_the_person_there()
    {
        var said = await Run(_folder.Person("yes\nstop\nit is late\ndone\n"), "careful", "--policy", "write_local");

        Runs.Masked(said.Out, _folder.Path).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(1);
        File.Exists(Path.Combine(_folder.Path, "greeting")).ShouldBeFalse();
    }

    [Fact]
    public async Task Interactively_a_step_can_be_halted_before_and_left_out_later()
    {
        var halted = await Run(_folder.Person("yes\nhalt\n"), "greet", "--interactive");
        halted.ExitCode.ShouldBe(3);
        halted.Out.ShouldContain("Step 2, Read it, is next, by Operator (shell).");
        halted.Out.ShouldContain("It would run:\n  cat greeting\n");

        var resumed = await ConsoleDouble.Run(Catalogue, _folder.Person("skip\nseen it\n"), "resume", "--interactive");
        resumed.ExitCode.ShouldBe(0);
        resumed.Out.ShouldContain("- skipped    Step 2, Read it");
    }

    [Fact]
    public async Task Ready_shows_what_waits_for_a_person_and_how_to_go_on()
    {
        (await Run(_folder.Console(), "careful", "--policy", "write_local")).ExitCode.ShouldBe(4);

        var said = await ConsoleDouble.Run(Catalogue, _folder.Console(), "ready");

        said.ExitCode.ShouldBe(0);
        said.Out.ShouldContain("2. Read it  waiting  a person  It may do more (network_write) than the run does without a person's yes.");
        said.Out.ShouldContain("Answer at a terminal: runner resume ");
        using var json = System.Text.Json.JsonDocument.Parse((await ConsoleDouble.Run(Catalogue, _folder.Console(), "ready", "--json")).Out);
        json.RootElement.GetProperty("ready").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ShouldBe(["read"]);
    }

    [Fact]
    public async Task A_dry_run_says_which_steps_a_person_is_asked_about()
    {
        var said = await Run(_folder.Console(), "careful", "--policy", "write_local", "--dry-run");

        said.Out.ShouldContain("Step 2, Read it: operator (shell)\n  A person is asked first: it may do up to network_write.\n");
    }

    public void Dispose() => _folder.Dispose();

    private static PlanCatalogue Catalogue { get; } = Plans.Catalogue([], ShellPlans.Greet, Careful);

    private static Task<Said> Run(RunnerConsole console, params string[] args) => ConsoleDouble.Run(Catalogue, console, ["run", .. args]);
}
