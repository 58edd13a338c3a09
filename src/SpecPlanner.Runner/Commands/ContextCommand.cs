using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>context</c>: tells what a project is made of, as a page that people may change.</summary>
internal sealed class ContextCommand : ICommandModule
{
    private const int LargestPage = 1024 * 1024;

    public string Name => "context";

    public Command Create(RunnerContext context)
    {
        var folder = new Argument<string?>("dir") { Description = "The project's folder; the current folder without it.", Arity = ArgumentArity.ZeroOrOne };
        var output = CommonOptions.Output();
        var force = new Option<bool>("--force") { Description = "Write over what somebody changed in the file; its notes are kept all the same." };
        var command = new RunnerCommand("context", "Tells what a project is made of: stack, commands, layout, patterns; nothing of it is run.", "context . --output context.md") { folder, output, force };
        command.SetAction(parse =>
        {
            var target = CommonOptions.ExistingTargetOf(context.Console, parse.GetValue(folder));
            var found = ProjectInspector.Inspect(target);
            return parse.GetValue(output) is { } file
                ? Write(context.Console, found, file, parse.GetValue(force))
                : OutputFile.Print(context.Console, output: null, ContextPage.Of(found));
        });
        return command;
    }

    private static int Write(RunnerConsole console, ProjectContext found, string output, bool force)
    {
        var (path, shown) = (console.FullPath(output), TextWidth.OneLine(output));
        if (!File.Exists(path)) return OutputFile.Print(console, output, ContextPage.Of(found));
        try
        {
            var older = OrdinaryFile.ReadText(path, LargestPage);
            var page = ContextPage.Renewed(found, older);
            if (page == older.ReplaceLineEndings("\n"))
            {
                console.Out.WriteLine($"Nothing has changed: {shown}");
                return ExitCodes.Done;
            }

            if (force || ContextPage.IsUntouched(older)) return OutputFile.Print(console, output, page);
            return console.Refuse(
                $"{shown} was changed above its notes, or is no page of this command; nothing was written.",
                "To write over it all the same, and keep its notes: add --force. To look at the new page: leave --output out.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return console.Refuse($"{shown} cannot be read: {TextWidth.OneLine(problem.Message)}");
        }
    }
}
