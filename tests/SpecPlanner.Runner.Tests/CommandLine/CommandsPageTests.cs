namespace SpecPlanner.Runner.Tests;

public class CommandsPageTests
{
    [Fact]
    public void Every_command_and_every_option_is_on_the_page()
    {
        var sections = File.ReadAllText(Page()).Split("\n## ").Skip(1).ToDictionary(s => s[..s.IndexOf('\n', StringComparison.Ordinal)], StringComparer.Ordinal);
        var root = CommandTree.Build(new RunnerContext(Plans.Two, ConsoleDouble.New()), CommandTree.BuiltIn);

        foreach (var command in root.Subcommands)
        {
            sections.ShouldContainKey(command.Name);
            foreach (var option in command.Options) sections[command.Name].ShouldContain(option.Name);
        }
    }

    [Fact]
    public void Every_exit_code_is_on_the_page()
    {
        var page = File.ReadAllText(Page());

        foreach (var (code, meaning) in ExitCodes.All) page.ShouldContain($"| {code} | {meaning}");
    }

    private static string Page() => RepositoryRoot.Of("docs", "commands.md");
}
