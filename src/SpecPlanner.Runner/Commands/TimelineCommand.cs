using System.CommandLine;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary><c>timeline</c>: when what was done in a run.</summary>
internal sealed class TimelineCommand : ICommandModule
{
    private static readonly string[] Formats = ["svg", "text"];

    public string Name => "timeline";

    public Command Create(RunnerContext context)
    {
        var run = CommonOptions.Run("The id of a run, or its beginning; the latest run without it.");
        var format = new Option<string>("--format") { Description = "text or svg; text without it.", HelpName = "format", DefaultValueFactory = static _ => "text" };
        var target = CommonOptions.Target();
        var output = CommonOptions.Output();
        var command = new RunnerCommand("timeline", "Shows when what was done in a run: a bar for each attempt, steps that ran at the same time, retries, pauses.", "timeline --format svg --output run.svg")
        {
            run, format, target, output,
        };
        command.SetAction(parse =>
        {
            var console = context.Console;
            var chosen = parse.GetRequiredValue(format);
            if (!Formats.Contains(chosen, StringComparer.Ordinal))
                return console.Refuse($"There is no timeline format \"{chosen}\".{Suggestion.For(chosen, Formats)}", "Use --format text or --format svg.");
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            if (RunLookup.LoadOrRefuse(console, folder, parse.GetValue(run)) is not { } found) return ExitCodes.BadUsage;
            var timeline = Timeline.Of(found, console.Clock.GetUtcNow());
            var file = parse.GetValue(output);
            // A file is read later, and elsewhere: it gets no colours.
            var text = chosen == "svg" ? TimelineSvg.Of(timeline) : TimelineText.Of(file is null ? console : console with { IsOutputTerminal = false }, timeline);
            return OutputFile.Print(console, file, text);
        });
        return command;
    }
}
