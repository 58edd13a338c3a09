using System.CommandLine;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>halt</c>: lets what runs end, and starts nothing more.</summary>
internal sealed class HaltCommand : ICommandModule
{
    public string Name => "halt";

    public Command Create(RunnerContext context)
    {
        var reason = AskedRun.Reason();
        var command = new RunnerCommand("halt", "Lets the running steps of a run end and starts nothing more; \"resume\" goes on.", "halt \"lunch\"") { reason };
        return AskedRun.Completed(context, command, (parse, _, by) => new HaltRun(parse.GetValue(reason) ?? "", by));
    }
}
