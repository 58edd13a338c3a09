using System.CommandLine;
using System.CommandLine.Help;

namespace SpecPlanner.Runner;

/// <summary>Writes the help of a command: what it does, how it is called, an example; for the root also the exit codes.</summary>
internal static class HelpText
{
    /// <summary>Writes the help.</summary>
    public static void Write(RunnerConsole console, RootCommand root, Command command)
    {
        var isRoot = command == root;
        console.Out.WriteLine(command.Description);
        Section(console, "Usage", [(Usage(console, command, isRoot), "")]);
        Section(console, "Commands", command.Subcommands.Where(c => !c.Hidden).Select(c => (Row(c), c.Description ?? "")));
        Section(console, "Arguments", command.Arguments.Select(a => ($"<{a.Name}>", a.Description ?? "")));
        Section(console, "Options", command.Options.Concat(isRoot ? [] : root.Options.Where(o => o.Recursive)).Select(o => (Names(o), Describe(o))));
        if (isRoot) Section(console, "Exit codes", ExitCodes.All);
        var example = command is RunnerCommand described ? described.Example : "run backup-and-deploy --param version=2.1";
        Section(console, "Example", [($"{console.Program} {example}", "")]);
    }

    /// <summary>How a command is called, without the program's name: <c>show &lt;id&gt;</c>.</summary>
    public static string Call(Command command) =>
        string.Join(' ', [Name(command), .. ArgumentsOf(command), .. command.Subcommands.Count > 0 ? ["<command>"] : Array.Empty<string>()]);

    /// <summary>The words that call a command, those of the commands above it first: <c>new template</c>.</summary>
    public static string Name(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(c => c is not RootCommand) is { } above ? $"{Name(above)} {command.Name}" : command.Name;

    private static string Row(Command command) => string.Join(' ', [command.Name, .. ArgumentsOf(command)]);

    private static IEnumerable<string> ArgumentsOf(Command command) =>
        command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[<{a.Name}>]" : $"<{a.Name}>");

    private static string Usage(RunnerConsole console, Command command, bool isRoot) =>
        isRoot ? $"{console.Program} <command> [options]" : $"{console.Program} {Call(command)} [options]";

    private static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).Where(n => n.StartsWith('-') && n != "-?").Distinct(StringComparer.Ordinal).OrderBy(n => n.Length));
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }

    private static string Describe(Option option) => option switch
    {
        HelpOption => "Show this help.",
        VersionOption => "Show the version.",
        _ => option.Description ?? "",
    };

    private static void Section(RunnerConsole console, string title, IEnumerable<(string Name, string Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        console.Out.WriteLine();
        console.Out.WriteLine(console.Paint(title + ":", Tone.Strong));
        var width = all.Max(r => TextWidth.Of(r.Name));
        foreach (var (name, text) in all)
        {
            var lead = "  " + TextWidth.Pad(name, width) + "  ";
            var lines = TextWidth.Wrap(text, Math.Max(30, console.Width - lead.Length));
            for (var i = 0; i < lines.Count; i++)
                console.Out.WriteLine(((i == 0 ? lead : new string(' ', lead.Length)) + lines[i]).TrimEnd());
        }
    }
}
