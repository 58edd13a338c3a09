using System.CommandLine;
using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>ready</c>: which steps of a run could go on right now, and whom the others wait for.</summary>
internal sealed class ReadyCommand : ICommandModule
{
    private static readonly string[] Header = ["STEP", "STATE", "WHO", "WHY"];

    /// <inheritdoc/>
    public string Name => "ready";

    public Command Create(RunnerContext context)
    {
        var run = CommonOptions.Run("The id of a run, or its beginning; the latest unfinished run without it.");
        var target = CommonOptions.Target();
        var json = CommonOptions.Json();
        var command = new RunnerCommand("ready", "Shows the steps of a run that could go on right now: free to start, or waiting for a person.", "ready --json") { run, target, json };
        command.SetAction(parse => Show(
            context.Console,
            CommonOptions.ExistingTargetOf(context.Console, parse.GetValue(target)),
            parse.GetValue(run),
            parse.GetValue(json)));
        return command;
    }

    private static int Show(RunnerConsole console, string target, string? given, bool asJson)
    {
        var id = given is null ? RunLookup.LatestUnfinishedOrRefuse(console, target) : RunLookup.FindOrRefuse(console, target, given);
        if (id is null) return ExitCodes.BadUsage;
        if (ReportedRun.Load(target, id) is not { } run) return console.Refuse($"The run \"{id}\" was cut off before it began.");
        var ready = run.State.Tasks.Where(run.State.IsReady).ToList();
        var held = run.State.Tasks.Where(t => run.State.ObstacleOf(t) is not null).ToList();
        if (asJson) Print(console, run, ready, held);
        else Write(console, run, ready, held);
        return ExitCodes.Done;
    }

    private static void Write(RunnerConsole console, ReportedRun run, List<TaskState> ready, List<TaskState> held)
    {
        if (ready.Count == 0) console.Out.WriteLine($"No step of the run {run.State.RunId} can go on right now. It is {run.Standing.Word}.");
        else TextTable.Write(console, Header, [.. ready.Select(t => Row(run.State.Plan, t))]);
        foreach (var task in held) console.Out.WriteLine($"Step {task.Definition.Number}, {TextWidth.OneLine(task.Definition.Title)}, {TextWidth.OneLine(run.State.ObstacleOf(task)!.Text)}.");
        foreach (var line in NextSteps.Of(console, run)) console.Out.WriteLine(line);
    }

    // Whoever has to act next: not always the one whose step it is.
    private static string WhoOf(Model.Plan plan, TaskState task) => task switch
    {
        { Question: not null } => task.Definition.OnFailure.Persona ?? "a person",
        { Phase: TaskPhase.Review } => task.Definition.Reviewer ?? plan.Reviewer ?? "a person",
        { NeedsPerson: true } when !plan.Personas.Any(p => p.Id == task.Definition.Persona && p.Executor == Model.ExecutorKind.Human) => "a person",
        _ => task.Definition.Persona,
    };

    private static string[] Row(Model.Plan plan, TaskState task) =>
    [
        $"{task.Definition.Number}. {TextWidth.OneLine(task.Definition.Title)}",
        StepStanding.Of(task).Word,
        WhoOf(plan, task),
        task.Reason.Length > 0 ? TextWidth.OneLine(task.Reason) : "Everything it waits for is out of its way.",
    ];

    private static void Print(RunnerConsole console, ReportedRun run, List<TaskState> ready, List<TaskState> held) => JsonText.Print(console, json =>
    {
        json.WriteString("run", run.State.RunId);
        json.WriteString("plan", run.State.Plan.Id);
        json.WriteStartArray("ready");
        foreach (var task in ready)
        {
            WriteStart(json, task);
            json.WriteString("persona", task.Definition.Persona);
            json.WriteString("who", WhoOf(run.State.Plan, task));
            json.WriteString("state", StepStanding.Of(task).Word);
            json.WriteString("reason", task.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("held");
        foreach (var task in held)
        {
            WriteStart(json, task);
            RunJson.WriteObstacle(json, run.State, task);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteStart(Utf8JsonWriter json, TaskState task)
    {
        json.WriteStartObject();
        json.WriteString("id", task.Id);
        json.WriteNumber("number", task.Definition.Number);
        json.WriteString("title", task.Definition.Title);
    }
}
