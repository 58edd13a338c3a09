using System.CommandLine;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary><c>check</c>: compiles the Markdown below a folder and prints what is wrong with it.</summary>
internal sealed class CheckCommand : ICommandModule
{
    private static readonly string[] Formats = ["github", "json", "sarif", "text"];

    public string Name => "check";

    public Command Create(RunnerContext context)
    {
        var strict = new Option<bool>("--strict") { Description = "Let warnings fail the check too." };
        var watch = new Option<bool>("--watch") { Description = "Check again whenever a file changes, and say what is new; Ctrl+C ends it." };
        var format = new Option<string>("--format")
        {
            Description = "text, json, sarif (2.1.0) or github (annotations, and a step summary); text without it.",
            HelpName = "format",
            DefaultValueFactory = static _ => "text",
        };
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = new RunnerCommand("check", "Checks the Markdown of a folder as the build does, without building.", "check --strict") { strict, watch, format, json };
        context.Place.AddTo(command);
        command.SetAction((parse, _) =>
        {
            var chosen = parse.GetValue(json) ? "json" : parse.GetRequiredValue(format);
            return parse.GetValue(watch) ? WatchAsync(context, chosen, parse.GetValue(strict)) : Task.FromResult(Check(context, chosen, parse.GetValue(strict)));
        });
        return command;
    }

    private static int Check(RunnerContext context, string format, bool strict)
    {
        var console = context.Console;
        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            return console.Refuse(
                $"There is no format \"{TextWidth.OneLine(format)}\" of a check.{Suggestion.For(format, Formats)}",
                "Use --format text, --format json, --format sarif or --format github.");
        }

        try
        {
            var layers = context.Place.Layers(console);
            var unread = 0;
            var report = CheckReport.Of(layers, layers.Root ?? console.CurrentFolder, (path, problem) =>
            {
                unread++;
                console.Error.WriteLine($"{TextWidth.OneLine(path)} cannot be read: {TextWidth.OneLine(problem.Message)}");
            });
            Print(context, report, format);
            // What was not read was not checked, and what is nothing proves nothing.
            if (unread > 0) return ExitCodes.BadUsage;
            return strict && report.Documents == 0 && context.Plans is not CarriedPlans ? ExitCodes.Failed : report.ExitCode(strict);
        }
        catch (Exception problem) when (problem is IOException and not MissingFolderException or UnauthorizedAccessException)
        {
            return console.Refuse($"The Markdown cannot be read: {problem.Message}");
        }
    }

    private static void Print(RunnerContext context, CheckReport report, string format)
    {
        switch (format)
        {
            case "json":
                CheckJson.Print(context.Console, report);
                break;
            case "sarif":
                CheckSarif.Print(context.Console, report);
                break;
            case "github":
                CheckAnnotations.Write(context.Console, report);
                StepSummary.Append(context.Console, report);
                break;
            default:
                CheckText.Write(context, report);
                break;
        }
    }

    private static Task<int> WatchAsync(RunnerContext context, string format, bool strict) => format == "text"
        ? CheckWatch.RunAsync(context, strict)
        : Task.FromResult(context.Console.Refuse("\"--watch\" shows text as it comes.", "Leave --format and --json out, or --watch."));
}
