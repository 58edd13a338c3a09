using System.CommandLine;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary><c>report</c>: the report of a run, read again from its journal.</summary>
internal sealed class ReportCommand : ICommandModule
{
    private static readonly string[] Formats = ["md", "json", "junit"];

    public string Name => "report";

    public Command Create(RunnerContext context)
    {
        var run = CommonOptions.Run("The id of a run, or its beginning; the latest run without it.");
        var format = new Option<string>("--format") { Description = "md, json or junit; md without it.", HelpName = "format", DefaultValueFactory = static _ => "md" };
        var target = CommonOptions.Target();
        var output = CommonOptions.Output();
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = new RunnerCommand("report", "Reports a run from its journal: what ran, each criterion with its evidence, retries, what failed.", "report --format md --output report.md")
        {
            run, format, target, output, json,
        };
        command.SetAction(parse =>
        {
            var console = context.Console;
            var chosen = parse.GetValue(json) ? "json" : parse.GetRequiredValue(format);
            if (!Formats.Contains(chosen, StringComparer.Ordinal))
                return console.Refuse($"There is no report format \"{chosen}\".{Suggestion.For(chosen, Formats)}", "Use --format md, --format json or --format junit.");
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            if (RunLookup.LoadOrRefuse(console, folder, parse.GetValue(run)) is not { } found) return ExitCodes.BadUsage;
            var text = chosen switch
            {
                "json" => JsonReport.Of(console, found),
                "junit" => JUnitReport.Of(found),
                _ => MarkdownReport.Of(console, found),
            };
            return OutputFile.Print(console, parse.GetValue(output), text);
        });
        return command;
    }
}
