using System.CommandLine;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>cancel</c>: gives a run up.</summary>
internal sealed class CancelCommand : ICommandModule
{
    public string Name => "cancel";

    public Command Create(RunnerContext context)
    {
        var reason = AskedRun.Reason();
        var command = new RunnerCommand("cancel", "Gives a run up: what is running is ended, what is not done is cancelled.", "cancel \"not needed any more\"") { reason };
        return AskedRun.Completed(context, command, (parse, _, by) => new CancelRun(parse.GetValue(reason) ?? "", by));
    }
}
