using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>fix</c>: mends what <c>check</c> finds where there is one way to mend it, or in the way that is picked.</summary>
internal sealed class FixCommand : ICommandModule
{
    public string Name => "fix";

    public Command Create(RunnerContext context)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the difference and write nothing; ends with 1 when there is one." };
        var pick = new Option<string?>("--pick") { Description = "Mend one finding in a way that only a person may pick: its place, rule and number as --dry-run shows them.", HelpName = "place: rule: number" };
        var command = new RunnerCommand("fix", "Mends what check finds, where there is one way to mend it.", "fix --dry-run") { dryRun, pick };
        context.Place.AddTo(command);
        command.SetAction(parse => Fix(context.Console, context.Place.Layers(context.Console), parse.GetValue(dryRun), parse.GetValue(pick)));
        return command;
    }

    private static int Fix(RunnerConsole console, MarkdownLayers layers, bool isDryRun, string? picked)
    {
        if (layers.Root is null)
            return console.Refuse($"There is no Markdown of plans in {TextWidth.OneLine(console.CurrentFolder)} or above it.", "Name the folder that holds templates/, specs/ or personas/ with --root.");
        try
        {
            var documents = FixableDocuments.Read(layers);
            var text = new FixText(console, layers, isDryRun);
            return picked is null ? Mend(documents, text, isDryRun) : Pick(documents, text, console, isDryRun, picked);
        }
        catch (Exception problem) when (problem is IOException and not MissingFolderException or UnauthorizedAccessException)
        {
            return console.Refuse($"The Markdown cannot be read: {TextWidth.OneLine(problem.Message)}");
        }
    }

    private static int Mend(FixableDocuments documents, FixText text, bool isDryRun)
    {
        var run = FixRun.Over(documents.Bound, documents.MayChange, static f => f.Fix);
        var unwritten = Write(documents, run.After, text, isDryRun, run.Applied);
        text.WriteLeft(run.Left);

        // A place that is shown is one of the file as it is.
        var choices = (isDryRun ? documents.Bound : run.After).Choices(documents.MayChange);
        if (isDryRun) text.WriteChoices(choices);
        text.WriteSummary(run, unwritten, choices.Count);
        return unwritten > 0 ? ExitCodes.BadUsage : isDryRun && run.Applied.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static int Pick(FixableDocuments documents, FixText text, RunnerConsole console, bool isDryRun, string picked)
    {
        if (text.Find(documents.Bound.Choices(documents.MayChange), picked) is not var (choice, fix))
            return console.Refuse($"There is nothing to pick that is called \"{TextWidth.OneLine(picked)}\".", "fix --dry-run names place, rule and number, such as \"specs/a.md(3,5): SPEC6002: 1\".");
        var after = documents.Bound.With(choice.Position, fix.ApplyTo(documents.Bound.Documents[choice.Position].Document.Source.Text));
        var unwritten = Write(documents, after, text, isDryRun, [new AppliedFix(choice.Path, choice.Place, choice.Finding, fix)]);
        return unwritten > 0 ? ExitCodes.BadUsage : isDryRun ? ExitCodes.Failed : ExitCodes.Done;
    }

    // How many documents could not be written.
    private static int Write(FixableDocuments documents, BoundSet after, FixText text, bool isDryRun, IReadOnlyList<AppliedFix> applied)
    {
        var unwritten = 0;
        foreach (var (position, file) in documents.Files)
        {
            var changed = after.Documents[position].Document.Source.Text;
            if (changed == file.Document.Text) continue;
            if (isDryRun) text.WriteDifference(file.Document, changed);
            else if (file.Write(changed) is { } problem) unwritten += text.WriteProblem(file.Document, problem);
            else text.WriteApplied(applied.Where(a => a.Path == file.Document.Path));
        }

        return unwritten;
    }
}
