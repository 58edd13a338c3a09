using System.CommandLine;
using SpecPlanner.Compiler;
using PlanVerdict = SpecPlanner.Model.PlanVerdict;

namespace SpecPlanner.Runner;

/// <summary><c>plan</c>: what a specification's tasks are, in which order, what they cover, and whether that is enough.</summary>
internal sealed class PlanCommand : ICommandModule
{
    private static readonly string[] Formats = ["json", "md", "text"];

    public string Name => "plan";

    public Command Create(RunnerContext context)
    {
        var id = new Argument<string?>("spec") { Description = "The id or the file of a specification; may be left out where there is one only.", Arity = ArgumentArity.ZeroOrOne };
        var coverage = new Option<string?>("--coverage") { Description = "Other thresholds for this time: requirements=1.0,behaviors=0.8,steelThread=1.0,transitions=0.9.", HelpName = "thresholds" };
        var strict = new Option<bool>("--strict") { Description = "End with 1 on notes too." };
        var format = new Option<string>("--format") { Description = "text, md or json; text without it.", HelpName = "format", DefaultValueFactory = static _ => "text" };
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var output = CommonOptions.Output();
        var command = new RunnerCommand("plan", "Shows the plan of a specification: verdict, coverage, tasks in order, steel thread, critical path, and every gap.", "plan checkout --format md --output plan.md")
        {
            id, coverage, strict, format, json, output, JudgeCommand.Create(context),
        };
        context.Place.AddTo(command);
        // At a terminal, whoever has no specification yet is helped to one.
        command.SetAction((parse, _) =>
            parse.GetValue(id) is null && context.Console.CanAsk && !PlanSearch.IsAny(context) ? SpecifyCommand.OfferAsync(context) : Task.FromResult(Show(parse)));
        return command;

        int Show(ParseResult parse)
        {
            var console = context.Console;
            var chosen = parse.GetValue(json) ? "json" : parse.GetRequiredValue(format);
            if (!Formats.Contains(chosen, StringComparer.Ordinal))
                return console.Refuse($"There is no format \"{TextWidth.OneLine(chosen)}\" of a plan.{Suggestion.For(chosen, Formats)}", "Use --format text, --format md or --format json.");
            if (!ThresholdArguments.TryRead(console, parse.GetValue(coverage), out var thresholds)) return ExitCodes.BadUsage;
            if (PlanSearch.FindOrRefuse(context, parse.GetValue(id), thresholds) is not { } view) return ExitCodes.BadUsage;
            return Print(console, view, chosen, parse.GetValue(output)) is not 0 and var problem ? problem : Code(view, parse.GetValue(strict));
        }
    }

    private static int Print(RunnerConsole console, PlanView view, string format, string? output)
    {
        if (format == "json") return OutputFile.Print(console, output, PlanReportJson.Of(view));
        if (format == "md") return OutputFile.Print(console, output, PlanMarkdown.Of(view));
        if (output is null)
        {
            PlanPage.Write(console, view);
            return ExitCodes.Done;
        }

        using var text = new StringWriter { NewLine = "\n" };
        PlanPage.Write(console with { Out = text, IsOutputTerminal = false }, view);
        return OutputFile.Print(console, output, text.ToString());
    }

    private static int Code(PlanView view, bool strict) => view.Verdict switch
    {
        PlanVerdict.Blocked => ExitCodes.Failed,
        PlanVerdict.ReadyWithNotes when strict => ExitCodes.Failed,
        _ => ExitCodes.Done,
    };
}
