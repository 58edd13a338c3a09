using System.CommandLine;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>retry</c>: has a step tried again that was blocked, skipped or cancelled.</summary>
internal sealed class RetryCommand : ICommandModule
{
    public string Name => "retry";

    public Command Create(RunnerContext context)
    {
        var (step, reason) = (AskedRun.Step(), AskedRun.Reason());
        var command = new RunnerCommand("retry", "Has a step tried again that was blocked, skipped or cancelled, also in a run that has failed; what it had blocked goes on behind it.", "retry back-up \"the disk is mounted now\"") { step, reason };
        return AskedRun.Completed(context, command, (parse, plan, by) => new RetryTask(AskedRun.StepIdOf(plan, parse.GetRequiredValue(step)), parse.GetValue(reason) ?? "", by));
    }
}
