using System.CommandLine;

namespace SpecPlanner.Runner.Tests;

public class RunnerAppTests
{
    [Theory]
    [InlineData("There is no command \"lst\". Did you mean \"list\"?\nRun \"runner --help\" to see the commands.\n", "lst")]
    [InlineData("There is no command \"zzzzzz\".\nRun \"runner --help\" to see the commands.\n", "zzzzzz")]
    [InlineData("This runner has no option \"--verbos\". Did you mean \"--verbose\"?\nRun \"runner --help\" to see the commands.\n", "--verbos")]
    [InlineData("\"show\" needs an <id>.\nUsage: runner show <id> [options]. Run \"runner show --help\" for more.\n", "show")]
    [InlineData("\"show\" does not take \"b\".\nUsage: runner show <id> [options]. Run \"runner show --help\" for more.\n", "show", "a", "b")]
    [InlineData("\"list\" has no option \"--jsn\". Did you mean \"--json\"?\nUsage: runner list [options]. Run \"runner list --help\" for more.\n", "list", "--jsn")]
    [InlineData("\"--format\" needs a value: --format <format>.\nUsage: runner graph <id> [options]. Run \"runner graph --help\" for more.\n", "graph", "a", "--format")]
    [InlineData("\"--format\" takes one value, and is given once.\nUsage: runner graph <id> [options]. Run \"runner graph --help\" for more.\n", "graph", "a", "--format", "dot", "--format", "json")]
    [InlineData("\"--parallel\" must be a whole number from 1.\nUsage: runner run <id> [options]. Run \"runner run --help\" for more.\n", "run", "a", "--parallel", "x")]
    [InlineData("\"new\" needs a command: template, persona or spec.\nUsage: runner new <command> [options]. Run \"runner new --help\" for more.\n", "new")]
    [InlineData("There is no command \"new tempalte\". Did you mean \"template\"?\nUsage: runner new <command> [options]. Run \"runner new --help\" for more.\n", "new", "tempalte")]
    [InlineData("\"new persona\" needs an <id>.\nUsage: runner new persona <id> [options]. Run \"runner new persona --help\" for more.\n", "new", "persona")]
    [InlineData("No command was given.\nRun \"runner --help\" to see the commands.\n", "--verbose")]
    public async Task Bad_usage_is_one_sentence_and_a_hint(string expected, params string[] args)
    {
        var said = await ConsoleDouble.Run(Plans.Two, args);

        said.Error.ShouldBe(expected);
        said.Out.ShouldBe("");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task The_help_lists_commands_options_and_exit_codes() =>
        (await ConsoleDouble.Run(Plans.Two, "--help")).Out.ShouldBeAsExpected();

    [Fact]
    public async Task Every_command_has_help_with_an_example()
    {
        var root = CommandTree.Build(new RunnerContext(Plans.Two, ConsoleDouble.New()), CommandTree.BuiltIn);
        foreach (var command in root.Subcommands)
        {
            var said = await ConsoleDouble.Run(Plans.Two, command.Name, "--help");
            said.Out.ShouldContain($"\nExample:\n  runner {command.Name}");
            said.Error.ShouldBe("");
            said.ExitCode.ShouldBe(0);
        }
    }

    [Fact]
    public void A_command_is_made_when_it_is_called_or_all_are_shown()
    {
        var context = new RunnerContext(Plans.Two, ConsoleDouble.New());
        IReadOnlyList<string> Made(params string[] args) => [.. CommandTree.Build(context, CommandTree.BuiltIn, args).Subcommands.Select(c => c.Name)];

        Made("list", "--json").ShouldBe(["list"]);
        Made("--help").ShouldBe(Made());
        Made().ShouldBe(CommandTree.BuiltIn.Select(module => module.Name));
    }

    [Fact]
    public async Task Without_arguments_the_help_goes_to_standard_error()
    {
        var said = await ConsoleDouble.Run(Plans.Two);

        said.Out.ShouldBe("");
        said.Error.ShouldBe((await ConsoleDouble.Run(Plans.Two, "--help")).Out);
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task An_unexpected_exception_is_a_sentence_not_a_stack_trace()
    {
        var said = await ConsoleDouble.Run(Broken(), "show", "x");

        said.Error.ShouldBe("Something went wrong that should not: the plan is gone\nRun it again with --verbose (or with SPECPLANNER_VERBOSE=1) for the details.\n");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Details_of_an_unexpected_exception_are_shown_on_request()
    {
        var option = await ConsoleDouble.Run(Broken(), "show", "x", "--verbose");
        var variable = await ConsoleDouble.Run(Broken(), ConsoleDouble.New() with { Variable = name => name == "SPECPLANNER_VERBOSE" ? "1" : null }, "show", "x");

        option.Error.ShouldContain("InvalidOperationException: the plan\nis gone\n");
        option.Error.ShouldContain("   at ");
        variable.Error.ShouldContain("   at ");
    }

    [Fact]
    public async Task Other_rooms_add_commands()
    {
        var console = ConsoleDouble.New();

        var code = await RunnerApp.RunAsync(["greet"], Plans.Two, console, [new Greeting()]);

        code.ShouldBe(0);
        console.Out.ToString().ShouldBe("2 plans greet you\n");
    }

    [Fact]
    public async Task A_command_of_another_room_has_help_like_the_others()
    {
        var console = ConsoleDouble.New();

        await RunnerApp.RunAsync(["greet", "--help"], Plans.Two, console, [new Greeting()]);

        console.Out.ToString().ShouldBe("""
            Greets.

            Usage:
              runner greet [options]

            Options:
              -h, --help  Show this help.
              --verbose   Show the details when something unexpected goes wrong.

            Example:
              runner greet

            """);
    }

    [Fact]
    public async Task The_version_is_that_of_this_build() =>
        (await ConsoleDouble.Run(Plans.Two, "--version")).Out.ShouldMatch(@"^SpecPlanner \d+\.\d+\.\d+\n$");

    private static Runtime.PlanCatalogue Broken() => new()
    {
        Plans = [new Runtime.CatalogueEntry { Id = "x", Name = "X", Plan = () => throw new InvalidOperationException("the plan\nis gone") }],
    };

    private sealed class Greeting : ICommandModule
    {
        public Command Create(RunnerContext context)
        {
            var command = new RunnerCommand("greet", "Greets.", "greet");
            command.SetAction(_ => context.Console.Out.WriteLine($"{context.Catalogue.Plans.Count} plans greet you"));
            return command;
        }
    }
}
