using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>journal check</c> and <c>journal repair</c>: whether a journal can be read, and what to do when it cannot.</summary>
internal sealed class JournalCommand : ICommandModule
{
    public string Name => "journal";

    public Command Create(RunnerContext context) =>
        new RunnerCommand("journal", "Says whether the journal of a run can be read to its end, and repairs one that cannot.", "journal check")
        {
            Check(context.Console),
            Repair(context.Console),
        };

    private static RunnerCommand Check(RunnerConsole console)
    {
        var run = CommonOptions.Run("The id of a run, or its beginning; the latest run without it.");
        var target = CommonOptions.Target();
        var command = new RunnerCommand("check", "Reads a journal from its first event to its last, and changes nothing.", "journal check") { run, target };
        command.SetAction(parse =>
        {
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            return RunLookup.NamedOrLatest(console, folder, parse.GetValue(run)) is { } id ? Look(console, folder, id) : ExitCodes.BadUsage;
        });
        return command;
    }

    private static RunnerCommand Repair(RunnerConsole console)
    {
        var run = CommonOptions.Run("The id of a run, or its beginning; the latest run without it.");
        var target = CommonOptions.Target();
        var to = new Option<long>("--to") { Description = "The number of the last event to keep.", HelpName = "event", Required = true };
        var command = new RunnerCommand("repair", "Leaves out every event behind one, and keeps the journal as it was beside it.", "journal repair --to 41") { run, to, target };
        command.SetAction(parse =>
        {
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            if (RunLookup.NamedOrLatest(console, folder, parse.GetValue(run)) is not { } id) return ExitCodes.BadUsage;
            var copy = JournalRepair.KeepTo(folder, id, parse.GetValue(to), console.Clock.GetUtcNow());
            console.Out.WriteLine($"The journal of {id} ends with event {parse.GetValue(to)} now. As it was: {copy}");
            console.Out.WriteLine("What was done after that event is done again by a resume, as nothing proves it any more.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static int Look(RunnerConsole console, string target, string id)
    {
        var found = JournalRepair.Look(target, id);
        console.Out.WriteLine($"{found.Events} events in {found.Bytes} bytes can be read: {RunStore.JournalOf(target, id)}");
        if (found.Problem is { } problem)
        {
            console.Error.WriteLine(problem);
            return ExitCodes.Failed;
        }

        if (found.Rest > 0) console.Out.WriteLine($"Behind them stand {found.Rest} bytes of a write that was cut off. Nobody was told that it counts; the next resume leaves it out.");
        return ExitCodes.Done;
    }
}
