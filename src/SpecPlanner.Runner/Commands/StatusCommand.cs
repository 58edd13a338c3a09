using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>status</c>: the runs of a target folder, or one of them in detail.</summary>
internal sealed class StatusCommand : ICommandModule
{
    private static readonly string[] Header = ["RUN", "STATE", "STARTED", "STEPS", "PLAN"];

    public Command Create(RunnerContext context)
    {
        var run = CommonOptions.Run("The id of a run, or its beginning; all runs without it.");
        var target = CommonOptions.Target();
        var json = CommonOptions.Json();
        var command = new RunnerCommand("status", "Shows the runs in the target folder, or one run with the proof of each step.", "status") { run, target, json };
        command.SetAction(parse =>
        {
            var folder = CommonOptions.TargetOf(context.Console, parse.GetValue(target));
            return parse.GetValue(run) is { } id ? One(context.Console, folder, id, parse.GetValue(json)) : All(context.Console, folder, parse.GetValue(json));
        });
        return command;
    }

    private static int One(RunnerConsole console, string target, string id, bool asJson)
    {
        if (RunLookup.FindOrRefuse(console, target, id) is not { } found) return ExitCodes.BadUsage;
        if (RunStore.Load(target, found).State is not { } state) return console.Refuse($"The run \"{found}\" was cut off before it began.");
        var journal = RunStore.JournalOf(target, found);
        if (asJson) RunJson.Print(console, state, journal);
        else RunReport.Write(console, state, journal);
        return ExitCodes.Done;
    }

    private static int All(RunnerConsole console, string target, bool asJson)
    {
        var (runs, problems) = Load(target);
        if (asJson) Print(console, runs);
        else if (runs.Count > 0) TextTable.Write(console, Header, [.. runs.Select(r => Row(console, r))]);
        else if (problems.Count == 0) console.Out.WriteLine($"There are no runs in {target}.");

        foreach (var problem in problems) console.Error.WriteLine(problem);
        return problems.Count == 0 ? ExitCodes.Done : ExitCodes.BadUsage;
    }

    // One damaged journal must not hide the other runs.
    private static (List<RunState> Runs, List<string> Problems) Load(string target)
    {
        var runs = new List<RunState>();
        var problems = new List<string>();
        foreach (var id in RunStore.List(target).Reverse())
        {
            try
            {
                if (RunStore.Load(target, id).State is { } state) runs.Add(state);
            }
            catch (JournalException problem)
            {
                problems.Add(problem.Message);
            }
        }

        return (runs, problems);
    }

    private static string[] Row(RunnerConsole console, RunState state) =>
    [
        state.RunId,
        RunStanding.Of(state.Phase).Word,
        JournalText.Time(console, state.Started),
        $"{state.Tasks.Count(t => t.Phase == TaskPhase.Done)}/{state.Tasks.Count}",
        state.Plan.Id,
    ];

    private static void Print(RunnerConsole console, List<RunState> runs) => JsonText.Print(console, json =>
    {
        json.WriteStartArray("runs");
        foreach (var state in runs)
        {
            json.WriteStartObject();
            RunJson.WriteHead(json, state);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
