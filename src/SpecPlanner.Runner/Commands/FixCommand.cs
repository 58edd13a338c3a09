using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>fix</c>: mends what <c>check</c> finds where there is one way to mend it.</summary>
internal sealed class FixCommand : ICommandModule
{
    public string Name => "fix";

    public Command Create(RunnerContext context)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the difference and write nothing; ends with 1 when there is one." };
        var command = new RunnerCommand("fix", "Mends what check finds, where there is one way to mend it.", "fix --dry-run") { dryRun };
        context.Place.AddTo(command);
        command.SetAction(parse => Fix(context.Console, context.Place.Layers(context.Console), parse.GetValue(dryRun)));
        return command;
    }

    private static int Fix(RunnerConsole console, MarkdownLayers layers, bool isDryRun)
    {
        if (layers.Root is null)
            return console.Refuse($"There is no Markdown of plans in {TextWidth.OneLine(console.CurrentFolder)} or above it.", "Name the folder that holds templates/, specs/ or personas/ with --root.");
        try
        {
            return Mend(console, layers, isDryRun);
        }
        catch (Exception problem) when (problem is IOException and not MissingFolderException or UnauthorizedAccessException)
        {
            return console.Refuse($"The Markdown cannot be read: {TextWidth.OneLine(problem.Message)}");
        }
    }

    // What other layers bring is not the project's to change.
    private static int Mend(RunnerConsole console, MarkdownLayers layers, bool isDryRun)
    {
        var documents = layers.Read(static (_, problem) => throw problem);
        var files = documents.Select(d => d.Layer == Layer.Project ? FixableFile.Of(layers.FileOf(d.Path), d) : null).ToList();
        var sources = documents.Select((d, i) => files[i]?.Document ?? d).ToList();
        var own = sources.Where((_, i) => files[i] is not null).ToHashSet(ReferenceEqualityComparer.Instance);
        var run = FixRun.Over(sources, own.Contains);

        var text = new FixText(console, layers, isDryRun);
        var unwritten = 0;
        for (var i = 0; i < sources.Count; i++)
        {
            if (files[i] is not { } file || ReferenceEquals(run.Documents[i], sources[i])) continue;
            if (isDryRun) text.WriteDifference(file.Document, run.Documents[i].Text);
            else if (file.Write(run.Documents[i].Text) is { } problem) unwritten += text.WriteProblem(file.Document, problem);
            else text.WriteApplied(run.Applied.Where(a => a.Path == file.Document.Path));
        }

        text.WriteLeft(run.Left);
        var choices = run.Choices();
        if (isDryRun) text.WriteChoices(choices);
        text.WriteSummary(run, unwritten, choices.Count);
        return unwritten > 0 ? ExitCodes.BadUsage : isDryRun && run.Applied.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }
}
