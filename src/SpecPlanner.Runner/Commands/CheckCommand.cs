using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>check</c>: compiles the Markdown below a folder and prints what is wrong with it.</summary>
internal sealed class CheckCommand : ICommandModule
{
    public Command Create(RunnerContext context)
    {
        var strict = new Option<bool>("--strict") { Description = "Let warnings fail the check too." };
        var root = new Option<string?>("--root")
        {
            Description = "The folder that holds templates/, specs/ or personas/; without it the nearest one, from the current folder upwards.",
            HelpName = "dir",
        };
        var json = CommonOptions.Json();
        var command = new RunnerCommand("check", "Checks the Markdown of a folder as the build does, without building.", "check --strict") { strict, root, json };
        command.SetAction(parse => Check(context, parse.GetValue(root), parse.GetValue(strict), parse.GetValue(json)));
        return command;
    }

    private static int Check(RunnerContext context, string? chosen, bool strict, bool asJson)
    {
        var console = context.Console;
        var given = chosen is null ? null : console.FullPath(chosen);
        if (given is not null && !Directory.Exists(given)) return console.Refuse($"The folder {TextWidth.OneLine(given)} does not exist.", "Name the folder that holds templates/, specs/ or personas/.");
        var root = given ?? MarkdownFolder.FindRoot(console.CurrentFolder);
        try
        {
            var report = CheckReport.Of(root ?? console.CurrentFolder, root is null ? [] : MarkdownFolder.Read(root));
            if (asJson) CheckJson.Print(console, report);
            else CheckText.Write(console, report, context.Catalogue.Plans.Count);
            return report.Errors > 0 || (strict && report.Warnings > 0) ? ExitCodes.Failed : ExitCodes.Done;
        }
        catch (Exception problem) when (problem is IOException and not MissingFolderException or UnauthorizedAccessException)
        {
            return console.Refuse($"The Markdown cannot be read: {problem.Message}");
        }
    }
}
