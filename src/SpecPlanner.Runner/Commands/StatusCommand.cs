using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>status</c>: the runs of a target folder, or one of them in detail.</summary>
internal sealed class StatusCommand : ICommandModule
{
    private static readonly string[] Header = ["RUN", "STATE", "STARTED", "STEPS", "PLAN"];

    private static readonly string[] Kinds = [.. Enum.GetValues<BlockKind>().Select(Unblocking.Word)];

    public string Name => "status";

    public Command Create(RunnerContext context)
    {
        var run = CommonOptions.Run("The id of a run, or its beginning; all runs without it.");
        var blocked = new Option<string?>("--blocked")
        {
            Description = $"Show the steps of the latest run, or of the one named, that are blocked in this way: {string.Join(", ", Kinds)}.",
            HelpName = "kind",
        };
        var target = CommonOptions.Target();
        var json = CommonOptions.Json();
        var command = new RunnerCommand("status", "Shows the runs in the target folder, or one run with the proof of each step.", "status") { run, blocked, target, json };
        command.SetAction(parse =>
        {
            var folder = CommonOptions.ExistingTargetOf(context.Console, parse.GetValue(target));
            if (parse.GetValue(blocked) is { } kind) return Blocked(context.Console, folder, parse.GetValue(run), kind, parse.GetValue(json));
            return parse.GetValue(run) is { } id ? One(context.Console, folder, id, parse.GetValue(json)) : All(context.Console, folder, parse.GetValue(json));
        });
        return command;
    }

    private static int One(RunnerConsole console, string target, string id, bool asJson)
    {
        if (RunLookup.FindOrRefuse(console, target, id) is not { } found) return ExitCodes.BadUsage;
        if (ReportedRun.Load(target, found) is not { } run) return console.Refuse($"The run \"{found}\" was cut off before it began.");
        if (asJson) RunJson.Print(console, run);
        else RunReport.Write(console, run);
        return ExitCodes.Done;
    }

    private static int Blocked(RunnerConsole console, string target, string? id, string word, bool asJson)
    {
        var place = Array.IndexOf(Kinds, word);
        if (place < 0) return console.Refuse($"A step is never blocked as \"{TextWidth.OneLine(word)}\".{Compiler.Suggestion.For(word, Kinds)}", $"Use --blocked with {string.Join(", ", Kinds)}.");
        var kind = Enum.GetValues<BlockKind>()[place];
        if (RunLookup.LoadOrRefuse(console, target, id) is not { } run) return ExitCodes.BadUsage;
        if (asJson)
        {
            RunJson.Print(console, run, kind);
            return ExitCodes.Done;
        }

        StepHistory[] steps = [.. run.History.Steps.Where(s => s.Task.Blocked == kind)];
        foreach (var step in steps)
        {
            RunReport.WriteStep(console, run, step);
            if (kind == BlockKind.Dependency && Unblocking.CommandFor(console, run, step.Task) is { } command) HangingText.Write(console, "    go on", Tone.Quiet, command);
        }

        if (steps.Length == 0) console.Out.WriteLine($"No step of {run.State.RunId} is blocked as \"{word}\".");
        return ExitCodes.Done;
    }

    private static int All(RunnerConsole console, string target, bool asJson)
    {
        var (runs, problems) = Load(target);
        if (asJson) Print(console, runs);
        else if (runs.Count > 0) TextTable.Write(console, Header, [.. runs.Select(r => Row(console, r))]);
        else if (problems.Count == 0) console.Out.WriteLine($"There are no runs in {TextWidth.OneLine(target)}.");

        foreach (var problem in problems) console.Error.WriteLine(problem);
        return problems.Count == 0 ? ExitCodes.Done : ExitCodes.BadUsage;
    }

    // One damaged journal must not hide the other runs.
    private static (List<ReportedRun> Runs, List<string> Problems) Load(string target)
    {
        var runs = new List<ReportedRun>();
        var problems = new List<string>();
        foreach (var id in RunStore.List(target).Reverse())
        {
            try
            {
                if (ReportedRun.Load(target, id) is { } run) runs.Add(run);
            }
            catch (JournalException problem)
            {
                problems.Add(problem.Message);
            }
        }

        return (runs, problems);
    }

    private static string[] Row(RunnerConsole console, ReportedRun run) =>
    [
        run.State.RunId,
        run.Standing.Word,
        JournalText.Time(console, run.State.Started),
        $"{run.State.Tasks.Count(t => t.Phase == TaskPhase.Done)}/{run.State.Tasks.Count}",
        run.State.Plan.Id,
    ];

    private static void Print(RunnerConsole console, List<ReportedRun> runs) => JsonText.Print(console, json =>
    {
        json.WriteStartArray("runs");
        foreach (var run in runs)
        {
            json.WriteStartObject();
            RunJson.WriteHead(json, run);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
