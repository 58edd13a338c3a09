using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>evaluate</c>: how a run went, or all runs of a folder together.</summary>
internal sealed class EvaluateCommand : ICommandModule
{
    private static readonly string[] Formats = ["html", "json", "markdown", "text"];

    public string Name => "evaluate";

    public Command Create(RunnerContext context)
    {
        var run = CommonOptions.Run("The id of a run, or its beginning; the latest run without it.");
        var all = new Option<bool>("--all") { Description = "All runs of the target folder together." };
        var metricsOnly = new Option<bool>("--metrics-only") { Description = "Only what is counted." };
        var format = new Option<string>("--format") { Description = "text, json, markdown or html; text without it.", HelpName = "format", DefaultValueFactory = static _ => "text" };
        var json = TextOrJson.Short();
        var (target, output) = (CommonOptions.Target(), CommonOptions.Output());
        var command = new RunnerCommand("evaluate", "Evaluates a run: what was planned, what came of it, what it cost, what failed and what comes again.", "evaluate --format html --output evaluation.html")
        {
            run, all, metricsOnly, format, json, target, output,
        };
        command.SetAction(parse =>
        {
            var console = context.Console;
            var chosen = parse.GetValue(json) ? "json" : parse.GetRequiredValue(format);
            if (!Formats.Contains(chosen, StringComparer.Ordinal))
                return console.Refuse($"There is no format \"{TextWidth.OneLine(chosen)}\" of an evaluation.{Suggestion.For(chosen, Formats)}", "Use --format text, --format json, --format markdown or --format html.");
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            if (Find(console, folder, parse.GetValue(run), parse.GetValue(all)) is not { } evaluation) return ExitCodes.BadUsage;
            foreach (var problem in evaluation.Problems) console.Error.WriteLine(TextWidth.OneLine(problem));
            return OutputFile.Print(console, parse.GetValue(output), Text(console, evaluation, chosen, parse.GetValue(metricsOnly)));
        });
        return command;
    }

    private static RunEvaluation? Find(RunnerConsole console, string target, string? run, bool all)
    {
        if (!all) return RunLookup.LoadOrRefuse(console, target, run) is { } found ? found.Evaluation : null;
        if (run is null) return RunEvaluation.OfAll(target);
        console.Refuse("A run and --all cannot be asked for together.", "Name a run, or all of them.");
        return null;
    }

    private static string Text(RunnerConsole console, RunEvaluation evaluation, string format, bool metricsOnly)
    {
        if (format == "json") return EvaluationJson.Of(evaluation, metricsOnly);
        var page = EvaluationSections.Page(evaluation, metricsOnly);
        if (format == "markdown") return EvaluationMarkdown.Of(page);
        if (format == "html") return EvaluationHtml.Of(page);
        using var text = new StringWriter { NewLine = "\n" };
        EvaluationText.Write(console with { Out = text }, page);
        return text.ToString();
    }
}
