using System.CommandLine;
using SpecPlanner.Model;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>claim</c>: takes on a step that is offered to workers outside.</summary>
internal sealed class ClaimCommand : ICommandModule
{
    // As often as the runner itself looks for what others have written.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public string Name => "claim";

    public Command Create(RunnerContext context)
    {
        var step = new Argument<string?>("step") { Description = "The id of the step, or its number; the first one that is offered without it.", Arity = ArgumentArity.ZeroOrOne };
        var worker = new Option<string?>("--worker") { Description = "The worker's name; user and machine without it.", HelpName = "name" };
        var lease = Duration("--lease", "How long the worker may be silent before the step is given to another, such as 30s; 60s without it.");
        var wait = Duration("--wait", "How long to wait until something is offered, such as 5m; not at all without it.");
        var persona = new Option<string?>("--persona") { Description = "Take on only what is for this persona.", HelpName = "id" };
        var run = new Option<string?>("--run") { Description = "The id of the run, or its beginning; the latest unfinished run without it.", HelpName = "run" };
        var target = CommonOptions.Target();
        var shell = new Option<bool>("--shell") { Description = "Print assignments of step, token, bundle, prompt and lease for the eval of a shell." };
        var json = CommonOptions.Json();
        var command = new RunnerCommand("claim", "Takes on a step that a run offers to workers outside, and says where its bundle is.", "claim --worker ada --wait 5m") { step, worker, lease, wait, persona, run, target, shell, json };
        command.SetAction(async parse =>
        {
            var console = context.Console;
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            if (!TryRead(console, lease, parse.GetValue(lease), out var silence) || !TryRead(console, wait, parse.GetValue(wait), out var patience)) return ExitCodes.BadUsage;
            var id = parse.GetValue(run) is { } named ? RunLookup.FindOrRefuse(console, folder, named) : RunLookup.LatestUnfinishedOrRefuse(console, folder, "to claim");
            if (id is null) return parse.GetValue(run) is null ? ExitCodes.Over : ExitCodes.BadUsage;
            using var desk = WorkerDesk.Open(console, folder, id);
            var asked = new ClaimWork(parse.GetValue(worker) ?? $"{console.User}@{Environment.MachineName}", silence ?? ClaimWork.UsualLease)
            {
                Task = parse.GetValue(step) is { } only ? AskedRun.StepIdOf(desk.State.Plan, only) : null,
                Persona = parse.GetValue(persona),
            };
            var reply = await ClaimAsync(console, desk, asked with { Worker = PlanSecrets.MaskOf(console, desk.State.Plan).Hide(asked.Worker) }, patience ?? TimeSpan.Zero);
            if (ClaimedWork.Of(folder, reply) is not { } work)
            {
                console.Error.WriteLine(TextWidth.OneLine(reply.Said));
                return reply.Outcome == WorkerOutcome.Nothing ? ExitCodes.Nothing : ExitCodes.Over;
            }

            if (parse.GetValue(json)) ClaimedStep.Print(console, work);
            else if (parse.GetValue(shell)) ClaimedStep.WriteShell(console, work);
            else ClaimedStep.Write(console, work);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<WorkerReply> ClaimAsync(RunnerConsole console, RunDesk desk, ClaimWork asked, TimeSpan patience)
    {
        var begun = console.Clock.GetTimestamp();
        var reply = desk.Work(asked);
        while (reply.Outcome == WorkerOutcome.Nothing && console.Clock.GetElapsedTime(begun) < patience)
        {
            await Task.Delay(Pause, console.Clock);
            if (desk.HasNews) reply = desk.Work(asked);
        }

        return reply;
    }

    private static Option<string?> Duration(string name, string description) => new(name) { Description = description, HelpName = "time" };

    private static bool TryRead(RunnerConsole console, Option option, string? text, out TimeSpan? value)
    {
        value = null;
        if (text is null) return true;
        if (DurationText.TryParse(text, out var read))
        {
            value = read;
            return true;
        }

        console.Refuse($"\"{TextWidth.OneLine(text)}\" is no duration for {option.Name}.", "Write it as 30s, 5m or 1h.");
        return false;
    }
}
