using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>fix</c>: mends what <c>check</c> finds where there is one way to mend it.</summary>
internal sealed class FixCommand : ICommandModule
{
    public Command Create(RunnerContext context)
    {
        var root = new Option<string?>("--root")
        {
            Description = "The folder that holds templates/, specs/ or personas/; without it the nearest one, from the current folder upwards.",
            HelpName = "dir",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the difference and write nothing; ends with 1 when there is one." };
        var command = new RunnerCommand("fix", "Mends what check finds, where there is one way to mend it.", "fix --dry-run") { root, dryRun };
        command.SetAction(parse => Fix(context.Console, parse.GetValue(root), parse.GetValue(dryRun)));
        return command;
    }

    private static int Fix(RunnerConsole console, string? chosen, bool isDryRun)
    {
        var given = chosen is null ? null : console.FullPath(chosen);
        if (given is not null && !Directory.Exists(given)) return console.Refuse($"The folder {TextWidth.OneLine(given)} does not exist.", "Name the folder that holds templates/, specs/ or personas/.");
        if ((given ?? MarkdownFolder.FindRoot(console.CurrentFolder)) is not { } root)
            return console.Refuse($"There is no Markdown of plans in {TextWidth.OneLine(console.CurrentFolder)} or above it.", "Name the folder that holds templates/, specs/ or personas/ with --root.");
        try
        {
            return Mend(console, root, isDryRun);
        }
        catch (Exception problem) when (problem is IOException and not MissingFolderException or UnauthorizedAccessException)
        {
            return console.Refuse($"The Markdown cannot be read: {TextWidth.OneLine(problem.Message)}");
        }
    }

    private static int Mend(RunnerConsole console, string root, bool isDryRun)
    {
        var documents = MarkdownFolder.Read(root);
        var files = documents.Select(d => FixableFile.Of(root, d)).ToList();
        var sources = documents.Select((d, i) => files[i]?.Document ?? d).ToList();
        var own = sources.Where((_, i) => files[i] is not null).ToHashSet(ReferenceEqualityComparer.Instance);
        var run = FixRun.Over([.. sources, .. DefaultPersonas.Documents], own.Contains);

        var text = new FixText(console, root, isDryRun);
        var unwritten = 0;
        for (var i = 0; i < sources.Count; i++)
        {
            if (files[i] is not { } file || ReferenceEquals(run.Documents[i], sources[i])) continue;
            if (isDryRun) text.WriteDifference(file.Document, run.Documents[i].Text);
            else if (file.Write(run.Documents[i].Text) is { } problem) unwritten += text.WriteProblem(file.Document, problem);
            else text.WriteApplied(run.Applied.Where(a => a.Path == file.Document.Path));
        }

        text.WriteLeft(run.Left);
        text.WriteSummary(run, unwritten);
        return unwritten > 0 ? ExitCodes.BadUsage : isDryRun && run.Applied.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }
}
