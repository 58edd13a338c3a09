using System.CommandLine;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary><c>graph</c>: the order of a plan's steps, as a picture or as data.</summary>
internal sealed class GraphCommand : ICommandModule
{
    private static readonly string[] Formats = ["dot", "json", "mermaid", "svg"];

    public string Name => "graph";

    public Command Create(RunnerContext context)
    {
        var id = CommonOptions.PlanId();
        var format = new Option<string?>("--format") { Description = "svg, mermaid, dot or json; without it what the ending of --output says, else mermaid, svg with --run.", HelpName = "format" };
        var run = new Option<string?>("--run") { Description = "Show where the steps of this run stand; its id, or the beginning of it. For svg.", HelpName = "run" };
        var target = CommonOptions.Target();
        var output = CommonOptions.Output();
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = new RunnerCommand("graph", "Draws which step waits for which, without the edges that follow from others.", "graph backup-and-deploy --format svg --output plan.svg")
        {
            id, format, run, target, output, json,
        };
        command.SetAction(parse =>
        {
            var drawn = parse.GetValue(run);
            var chosen = parse.GetValue(json) ? "json" : parse.GetValue(format) ?? FormatOf(parse.GetValue(output)) ?? (drawn is null ? "mermaid" : "svg");
            if (Problem(context.Console, chosen, drawn) is { } refused) return refused;
            var text = drawn is null
                ? Draw(context, parse.GetRequiredValue(id), chosen)
                : DrawRun(context.Console, parse.GetRequiredValue(id), CommonOptions.ExistingTargetOf(context.Console, parse.GetValue(target)), drawn);
            return text is null ? ExitCodes.BadUsage : OutputFile.Print(context.Console, parse.GetValue(output), text);
        });
        return command;
    }

    // The ending of the file says what is meant to be in it.
    private static string? FormatOf(string? output) => Path.GetExtension(output)?.ToLowerInvariant() switch
    {
        ".svg" => "svg",
        ".dot" or ".gv" => "dot",
        ".json" => "json",
        ".mmd" or ".mermaid" => "mermaid",
        _ => null,
    };

    private static int? Problem(RunnerConsole console, string format, string? run)
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            return console.Refuse(
                $"There is no graph format \"{format}\".{Suggestion.For(format, Formats)}",
                "Use --format svg, --format mermaid, --format dot or --format json.");
        }

        return run is not null && format != "svg" ? console.Refuse($"A run is drawn as svg, not as {format}.", "Leave --format out, or --run.") : null;
    }

    private static string? Draw(RunnerContext context, string id, string format)
    {
        if (PlanLookup.FindOrRefuse(context, id) is not { } entry) return null;
        return format switch
        {
            "svg" => GraphSvg.Of(entry.Plan()),
            "dot" => DotText.Of(PlanDrawing.Of(entry.Plan())),
            "json" => GraphJson.Of(PlanDrawing.Of(entry.Plan())),
            _ => MermaidText.Of(PlanDrawing.Of(entry.Plan())),
        };
    }

    // A run is drawn with the plan it began with, which the runner need not carry any more.
    private static string? DrawRun(RunnerConsole console, string id, string target, string run)
    {
        if (RunLookup.LoadOrRefuse(console, target, run) is not { } found) return null;
        if (found.State.Plan.Id == id) return GraphSvg.Of(found, console.Clock.GetUtcNow());
        console.Refuse($"The run \"{found.State.RunId}\" is one of the plan \"{found.State.Plan.Id}\".", $"{console.Program} graph {found.State.Plan.Id} --run {found.State.RunId}");
        return null;
    }
}
