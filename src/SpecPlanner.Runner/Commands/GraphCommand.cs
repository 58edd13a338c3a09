using System.CommandLine;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary><c>graph</c>: the order of a plan's steps, as a picture or as data.</summary>
internal sealed class GraphCommand : ICommandModule
{
    private static readonly string[] Formats = ["dot", "json", "mermaid"];

    public Command Create(RunnerContext context)
    {
        var id = CommonOptions.PlanId();
        var format = new Option<string>("--format")
        {
            Description = "mermaid, dot or json; mermaid without it.",
            HelpName = "format",
            DefaultValueFactory = static _ => "mermaid",
        };
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = new RunnerCommand("graph", "Draws which step waits for which, without the edges that follow from others.", "graph backup-and-deploy --format dot") { id, format, json };
        command.SetAction(parse => Draw(context, parse.GetRequiredValue(id), parse.GetValue(json) ? "json" : parse.GetRequiredValue(format)));
        return command;
    }

    private static int Draw(RunnerContext context, string id, string format)
    {
        var console = context.Console;
        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            return console.Refuse(
                $"There is no graph format \"{format}\".{Suggestion.For(format, Formats)}",
                "Use --format mermaid, --format dot or --format json.");
        }

        if (PlanLookup.FindOrRefuse(context, id) is not { } entry) return ExitCodes.BadUsage;
        var drawing = PlanDrawing.Of(entry.Plan());
        switch (format)
        {
            case "dot":
                DotText.Write(console.Out, drawing);
                break;
            case "json":
                GraphJson.Print(console, drawing);
                break;
            default:
                MermaidText.Write(console.Out, drawing);
                break;
        }

        return ExitCodes.Done;
    }
}
